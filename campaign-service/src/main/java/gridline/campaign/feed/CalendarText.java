package gridline.campaign.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** 日历文本: writes an iCalendar (RFC 5545): escaped texts, lines ended by CRLF and folded at 75 octets. */
final class CalendarText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();
    private final Instant now;

    CalendarText(String name, Instant now) {
        this.now = now;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Gridline//Campaign//ZH");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(name));
        line("X-WR-TIMEZONE:Asia/Shanghai");
    }

    /** An event of whole days, both ends included. */
    CalendarText days(String uid, LocalDate first, LocalDate last, String summary, String description) {
        begin(uid);
        line("DTSTART;VALUE=DATE:" + DAY.format(first));
        line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        return end(summary, description);
    }

    /** An event of hours. */
    CalendarText hours(String uid, Instant from, Instant until, String summary, String description) {
        begin(uid);
        line("DTSTART:" + MOMENT.format(from));
        line("DTEND:" + MOMENT.format(until));
        return end(summary, description);
    }

    String done() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private void begin(String uid) {
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + MOMENT.format(now));
    }

    private CalendarText end(String summary, String description) {
        line("SUMMARY:" + escaped(summary));
        line("DESCRIPTION:" + escaped(description));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** No line is longer than 75 octets, and no character is cut in two. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            String character = Character.toString(content.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            at += character.length();
        }
        text.append("\r\n");
    }
}
