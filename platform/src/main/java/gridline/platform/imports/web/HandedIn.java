package gridline.platform.imports.web;

import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportMode;
import gridline.platform.web.BadRequestException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** 上传内容: a list as it comes in a request, as the body or as a part of a form, never held in memory. */
public final class HandedIn {

    /** What the parameters {@code column.<name>} are, for the documentation. */
    public static final String COLUMN =
            "label in the file of the column {name}, for a label that is not known; for example column.code=小区号";

    private HandedIn() {}

    /** @throws BadRequestException (400) if a form lacks the part {@code file} */
    public static InputStream list(@Nullable MultipartFile file, HttpServletRequest request) throws IOException {
        if (file != null) {
            return file.getInputStream();
        }
        if (String.valueOf(request.getContentType()).startsWith("multipart/")) {
            throw BadRequestException.of(Violation.of("part-missing", "file"));
        }
        return request.getInputStream();
    }

    /** @throws BadRequestException (400) unless it is append or update */
    public static ImportMode mode(String text) {
        return switch (text) {
            case "append" -> ImportMode.APPEND;
            case "update" -> ImportMode.UPDATE;
            default ->
                throw BadRequestException.of(Violation.of("parameter-not-allowed", "mode")
                        .with("parameter", "mode")
                        .with("allowed", "append, update"));
        };
    }

    /** 表单: for the documentation. */
    @Schema(name = "ListForm")
    public record ListForm(
            @Schema(type = "string", format = "binary") String file) {}
}
