package gridline.platform.persistence;

import gridline.contracts.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.bson.Document;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * How values are stored so that they compare and sort the same in every store: money as whole fen, business dates as ISO
 * text, moments as dates in milliseconds, decimals as Decimal128.
 */
final class PortableConverters {

    private PortableConverters() {}

    static List<Converter<?, ?>> all() {
        return List.of(
                new MoneyToDocument(),
                new DocumentToMoney(),
                new LocalDateToText(),
                new TextToLocalDate(),
                new LocalTimeToText(),
                new TextToLocalTime(),
                new YearMonthToText(),
                new TextToYearMonth(),
                new LocalDateTimeRefused());
    }

    @WritingConverter
    private static final class MoneyToDocument implements Converter<Money, Document> {
        @Override
        public Document convert(Money money) {
            return new Document("fen", money.fen()).append("currency", money.currency());
        }
    }

    @ReadingConverter
    private static final class DocumentToMoney implements Converter<Document, Money> {
        @Override
        public Money convert(Document stored) {
            if (!Money.CNY.equals(stored.getString("currency"))) {
                throw new IllegalStateException("unknown currency " + stored.getString("currency"));
            }
            return Money.ofFen(stored.get("fen", Number.class).longValue());
        }
    }

    @WritingConverter
    private static final class LocalDateToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static final class TextToLocalDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private static final class LocalTimeToText implements Converter<LocalTime, String> {
        @Override
        public String convert(LocalTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    private static final class TextToLocalTime implements Converter<String, LocalTime> {
        @Override
        public LocalTime convert(String text) {
            return LocalTime.parse(text);
        }
    }

    @WritingConverter
    private static final class YearMonthToText implements Converter<YearMonth, String> {
        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    private static final class TextToYearMonth implements Converter<String, YearMonth> {
        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }

    /** A date and time without zone would be stored by the zone of the machine. */
    @WritingConverter
    private static final class LocalDateTimeRefused implements Converter<LocalDateTime, String> {
        @Override
        public String convert(LocalDateTime time) {
            throw new IllegalArgumentException("store an Instant, not a LocalDateTime");
        }
    }
}
