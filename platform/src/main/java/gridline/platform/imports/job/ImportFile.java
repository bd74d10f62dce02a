package gridline.platform.imports.job;

import gridline.platform.imports.reading.ListReader;
import gridline.platform.imports.reading.ReadColumn;
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
 * @param columns columns of this kind of list and where the file has them, once its header is read
 */
public record ImportFile(
        String uploadId,
        @Nullable String name,
        long sizeBytes,
        @Nullable String encoding,
        List<String> labels,
        List<String> ignoredLabels,
        List<ReadColumn> columns) {

    public ImportFile {
        // Imports of before columns could be matched by hand have none.
        columns = columns == null ? List.of() : columns;
    }

    static ImportFile received(String uploadId, @Nullable String name, long sizeBytes) {
        return new ImportFile(uploadId, name, sizeBytes, null, List.of(), List.of(), List.of());
    }

    ImportFile described(String fileEncoding, ListReader header) {
        return new ImportFile(
                uploadId, name, sizeBytes, fileEncoding, header.labels(), header.ignoredLabels(), header.columns());
    }
}
