package io.takeroot.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTests {
    private static final LocalDate DAY = LocalDate.of(2017, 12, 31);

    @Test
    void anEventIsWholeDaysWithTheEndAfterItsLast() {
        assertThat(text("Launch", ""))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .contains("UID:initiative-x@takeroot\r\n")
                .contains("DTSTAMP:20171231T120000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20171231\r\nDTEND;VALUE=DATE:20180102\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void specialLettersAreEscaped() {
        assertThat(text("Price; 10, 20 \\ 30\nnew line", "a\r\nb"))
                .contains("SUMMARY:Price\\; 10\\, 20 \\\\ 30\\nnew line\r\n")
                .contains("DESCRIPTION:a\\nb\r\n");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoLetterIsTorn() {
        var long1 = "Überprüfung der Größe – ".repeat(20) + "🌱".repeat(40);

        var text = text(long1, long1);

        assertThat(text.split("\r\n"))
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                        .isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + long1 + "\r\n");
    }

    private static String text(String title, String description) {
        var event = new Calendar.Event("initiative-x", title, DAY, DAY.plusDays(1), description);
        return new Calendar("Work", Instant.parse("2017-12-31T12:00:00Z"), List.of(event)).text();
    }
}
