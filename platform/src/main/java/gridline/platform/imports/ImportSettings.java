package gridline.platform.imports;

import gridline.platform.imports.reading.ReadingLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * 导入设置.
 *
 * @param maxUpload largest file taken
 * @param batchRows rows stored together, 1 to 1,000
 * @param maxRecord bytes of one row; longer ones are refused
 * @param maxCellCharacters characters of one cell; longer ones are refused
 * @param maxUnpacked most bytes a workbook may unpack to
 * @param maxSharedText most bytes of a workbook's table of texts, the one part of it that is held in memory
 * @param lease how long a worker that says nothing is believed to be alive
 * @param maxAttempts how often an interrupted import is taken up again before it is given up
 */
@ConfigurationProperties("gridline.imports")
public record ImportSettings(
        @DefaultValue("256MB") DataSize maxUpload,
        @DefaultValue("500") int batchRows,
        @DefaultValue("64KB") DataSize maxRecord,
        @DefaultValue("500") int maxCellCharacters,
        @DefaultValue("1GB") DataSize maxUnpacked,
        @DefaultValue("48MB") DataSize maxSharedText,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5") int maxAttempts) {

    public ReadingLimits readingLimits() {
        return new ReadingLimits((int) maxRecord.toBytes(), maxCellCharacters);
    }
}
