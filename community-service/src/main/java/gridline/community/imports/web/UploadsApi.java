package gridline.community.imports.web;

import gridline.platform.imports.job.ImportJob;
import gridline.platform.imports.web.HandedIn;
import gridline.platform.imports.web.ImportDesk;
import gridline.platform.imports.web.ImportView;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import gridline.platform.web.ProblemTexts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 导入上传接口: hands in a list, as the body or as a part of a form; streamed, never held in memory. */
@RestController
@RequestMapping(ImportsApi.PATH)
@Tag(name = "imports")
class UploadsApi {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String KINDS = "one of GET import-kinds";
    private static final String MODES = "append (default): add only; update: change descriptions too";
    private static final String DEFAULT = "fills empty cells of this column; communities only";

    private final ImportDesk desk;
    private final ProblemTexts texts;

    UploadsApi(ImportDesk desk, ProblemTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @PostMapping(consumes = {CSV, XLSX, MediaType.MULTIPART_FORM_DATA_VALUE})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "importList",
            summary = "导入清单: the answer comes at once, the work goes on in the background",
            parameters = {
                @Parameter(name = "kind", in = ParameterIn.QUERY, required = true, description = KINDS),
                @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "true: judge only, store nothing"),
                @Parameter(name = "mode", in = ParameterIn.QUERY, description = MODES),
                @Parameter(name = "column.{name}", in = ParameterIn.QUERY, description = HandedIn.COLUMN),
                @Parameter(name = "source", in = ParameterIn.QUERY, description = DEFAULT),
                @Parameter(name = "listVersion", in = ParameterIn.QUERY, description = DEFAULT),
                @Parameter(name = "asOf", in = ParameterIn.QUERY, description = DEFAULT)
            },
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = HandedIn.ListForm.class))
                            }))
    ResponseEntity<ImportView> receive(
            @Parameter(hidden = true) @RequestParam String kind,
            @Parameter(hidden = true) @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(hidden = true) @RequestParam(defaultValue = "append") String mode,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) @RequestPart(required = false) @Nullable MultipartFile file,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        String fileName = file == null ? null : file.getOriginalFilename();
        Versioned<ImportJob> job;
        try (InputStream in = HandedIn.list(file, request)) {
            job = desk.receive(kind, HandedIn.mode(mode), dryRun, parameters, fileName, in, caller);
        }
        String language = locale.getLanguage().equals("en") ? ProblemTexts.ENGLISH : ProblemTexts.CHINESE;
        return Entities.accepted(
                URI.create(ImportsApi.PATH + "/" + job.id()),
                job,
                ImportView.of(job, ImportsApi.PATH, texts, language));
    }
}
