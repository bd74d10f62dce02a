package gridline.platform.imports.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 导入文件.
 *
 * @param uploadId where it is kept until the import is finished
 * @param name as it was given, if it was
 * @param sizeBytes its size
 * @param encoding its encoding, once known
 * @param labels its header, once read
 * @param ignoredLabels labels that mean nothing to this kind of list
 */
public record ImportFile(
        String uploadId,
        @Nullable String name,
        long sizeBytes,
        @Nullable String encoding,
        List<String> labels,
        List<String> ignoredLabels) {

    static ImportFile received(String uploadId, @Nullable String name, long sizeBytes) {
        return new ImportFile(uploadId, name, sizeBytes, null, List.of(), List.of());
    }

    ImportFile described(String fileEncoding, List<String> header, List<String> ignored) {
        return new ImportFile(uploadId, name, sizeBytes, fileEncoding, header, ignored);
    }
}
