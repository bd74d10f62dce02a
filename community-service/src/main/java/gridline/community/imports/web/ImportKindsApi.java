package gridline.community.imports.web;

import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportKinds;
import gridline.platform.imports.reading.Column;
import gridline.platform.web.Sheets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 清单类型接口: which lists can be imported, by which labels their columns are known, and an empty workbook for each. */
@RestController
@RequestMapping("/api/community/v1/import-kinds")
@Tag(name = "imports")
class ImportKindsApi {

    private final ImportKinds kinds;

    ImportKindsApi(ImportKinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping
    @Operation(operationId = "listImportKinds", summary = "清单类型: lists that can be imported, with their columns")
    KindsView kinds() {
        return new KindsView(kinds.all().stream().map(KindView::of).toList());
    }

    @GetMapping(path = "/{kind}/template.xlsx", produces = Sheets.XLSX)
    @Operation(
            operationId = "getImportTemplate",
            summary = "导入模板: an empty workbook with the labels of the columns",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = Sheets.XLSX,
                                            schema = @Schema(type = "string", format = "binary"))))
    void template(@PathVariable String kind, Locale locale, HttpServletResponse response) throws IOException {
        ImportKind<?> wanted = kinds.require(kind);
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        response.setContentType(Sheets.XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(wanted.name() + ".xlsx")
                        .build()
                        .toString());
        try (Sheets sheets = new Sheets(response.getOutputStream(), wanted.name())) {
            sheets.row(wanted.columns().stream()
                    .map(column -> english ? column.name() : column.chineseLabel())
                    .toList());
        }
    }

    /** 清单类型列表. */
    @Schema(name = "ImportKinds")
    record KindsView(List<KindView> items) {}

    /** 清单类型 as it is shown. */
    @Schema(name = "ImportKind")
    record KindView(
            @Schema(example = "communities") String name,
            List<ColumnView> columns,

            @Schema(description = "Columns whose empty cells a parameter of the upload fills")
            List<String> defaultable) {

        static KindView of(ImportKind<?> kind) {
            return new KindView(
                    kind.name(),
                    kind.columns().stream()
                            .map(column -> new ColumnView(column.name(), column.required(), column.labels()))
                            .toList(),
                    kind.defaultable().stream().map(Column::name).toList());
        }
    }

    /** 列 as it is shown. */
    @Schema(name = "ImportColumn")
    record ColumnView(
            String name,
            boolean required,

            @Schema(description = "Other labels it is known by, Chinese ones among them")
            List<String> labels) {}
}
