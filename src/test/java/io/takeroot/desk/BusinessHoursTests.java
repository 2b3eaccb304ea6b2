package io.takeroot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definitions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BusinessHoursTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /// Nine to five from Monday to Friday; Easter Monday and Christmas are off.
    private static final BusinessHours USUAL =
            new BusinessHours(
                    9 * 60,
                    17 * 60,
                    WEEK,
                    Set.of(LocalDate.of(2018, 4, 2), LocalDate.of(2017, 12, 25)),
                    BERLIN);

    private static final BusinessHours ROUND_THE_CLOCK =
            new BusinessHours(0, 24 * 60, EnumSet.allOf(DayOfWeek.class), Set.of(), BERLIN);

    @Test
    void timeOutsideTheHoursDoesNotCount() {
        check("2017-11-20T10:00", "2017-11-20T11:30", Duration.ofMinutes(90));
        check("2017-11-20T07:00", "2017-11-20T10:00", Duration.ofHours(1));
        check("2017-11-20T16:00", "2017-11-21T10:00", Duration.ofHours(2));
        check("2017-11-20T18:00", "2017-11-21T08:00", Duration.ZERO);
        check("2017-11-21T10:00", "2017-11-20T10:00", Duration.ZERO);
    }

    @Test
    void weekendsAndHolidaysDoNotCount() {
        check("2017-11-24T16:00", "2017-11-27T10:00", Duration.ofHours(2));
        check("2017-12-22T16:00", "2017-12-26T10:00", Duration.ofHours(2));
        check("2018-03-30T16:00", "2018-04-03T10:00", Duration.ofHours(2));
        assertThat(USUAL.after(berlin("2017-12-22T16:00"), Duration.ofHours(2)))
                .isEqualTo(berlin("2017-12-26T10:00"));
    }

    @Test
    void dueMomentsFallIntoTheHours() {
        assertThat(USUAL.after(berlin("2017-11-20T10:00"), Duration.ofHours(4)))
                .isEqualTo(berlin("2017-11-20T14:00"));
        assertThat(USUAL.after(berlin("2017-11-20T15:00"), Duration.ofHours(4)))
                .isEqualTo(berlin("2017-11-21T11:00"));
        assertThat(USUAL.after(berlin("2017-11-18T11:00"), Duration.ofHours(24)))
                .isEqualTo(berlin("2017-11-22T17:00"));
        assertThat(USUAL.after(berlin("2017-11-20T09:00"), USUAL.day()))
                .isEqualTo(berlin("2017-11-20T17:00"));
    }

    /// The clocks were set forward on 25 March 2018 at 2:00 and back on 28 October at 3:00.
    @Test
    void dayOnWhichTheClocksChangeHasTheTimeItReallyHas() {
        var spring = berlin("2018-03-25T00:00");
        var autumn = berlin("2018-10-28T00:00");

        assertThat(ROUND_THE_CLOCK.between(spring, berlin("2018-03-26T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(ROUND_THE_CLOCK.between(autumn, berlin("2018-10-29T00:00")))
                .isEqualTo(Duration.ofHours(25));
        assertThat(ROUND_THE_CLOCK.after(spring, Duration.ofHours(24)))
                .isEqualTo(berlin("2018-03-26T01:00"));
    }

    @Test
    void hoursFollowTheClockOnTheWallThroughTheChange() {
        var friday = berlin("2018-03-23T16:00");

        assertThat(USUAL.after(friday, Duration.ofHours(2)))
                .isEqualTo(berlin("2018-03-26T10:00"))
                .isEqualTo(Instant.parse("2018-03-26T08:00:00Z"));
        assertThat(USUAL.between(friday, berlin("2018-03-26T10:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void theTimeUntilADueMomentIsTheTimeAskedFor() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            var start = berlin("2017-11-01T00:00").plusSeconds(random.nextInt(400 * 86_400));
            var work = Duration.ofMinutes(1 + random.nextInt(10_000));

            assertThat(USUAL.between(start, USUAL.after(start, work))).isEqualTo(work);
            assertThat(ROUND_THE_CLOCK.after(start, work)).isEqualTo(start.plus(work));
        }
    }

    @Test
    void clockOfTheResolutionStandsStillWhileTheAskerIsWaitedFor() {
        var level = new ServiceLevel(Duration.ofHours(4), Duration.ofHours(16), USUAL);
        var opened = berlin("2017-11-20T09:00");

        var started = level.started(opened);
        var asked =
                level.paused(
                        level.replied(started, opened, berlin("2017-11-20T12:00")),
                        berlin("2017-11-20T12:00"));
        var resumed = level.resumed(asked, berlin("2017-11-23T10:00"));
        var ended = level.ended(resumed, berlin("2017-11-23T16:00"));

        assertThat(started.resolutionDue()).isEqualTo(berlin("2017-11-21T17:00"));
        assertThat(started.next()).contains(berlin("2017-11-20T13:00"));
        assertThat(asked.next()).isEmpty();
        assertThat(asked.firstReplyMinutes()).contains(180);
        assertThat(resumed.resolutionDue()).isEqualTo(berlin("2017-11-24T15:00"));
        assertThat(resumed.next()).contains(berlin("2017-11-24T15:00"));
        assertThat(ended.minutes()).isEqualTo(9 * 60);
    }

    @Test
    void serviceLevelIsReadFromItsDefinition() {
        var level =
                read(
                        "{kind: service_level, key: east, first_reply: 30m, resolution: 2d, hours: 08:00-18:30,"
                                + " days: [mon, saturday], holidays: [2017-12-25], zone: Europe/Berlin}",
                        new ArrayList<>());

        assertThat(level.firstReply()).isEqualTo(Duration.ofMinutes(30));
        assertThat(level.resolution()).isEqualTo(Duration.ofHours(21));
        assertThat(level.hours())
                .isEqualTo(
                        new BusinessHours(
                                8 * 60,
                                18 * 60 + 30,
                                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                                Set.of(LocalDate.of(2017, 12, 25)),
                                BERLIN));
    }

    @Test
    void everythingWrongWithAServiceLevelIsSaidAtOnce() {
        var problems = new ArrayList<Problem>();

        read(
                "{kind: service_level, key: x, first_reply: soon, resolution: 0d, hours: 17:00-09:00,"
                        + " days: [someday], holidays: [xmas], zone: Mars/Base, color: red}",
                problems);

        assertThat(problems).hasSize(7);
    }

    @Test
    void calendarWithoutAnyWorkIsRefused() {
        assertThatThrownBy(() -> new BusinessHours(540, 540, WEEK, Set.of(), BERLIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ServiceLevel read(String yaml, List<Problem> problems) {
        var definition = Definitions.parse(yaml, "test").getFirst();
        return new ServiceLevelText(definition, problems).read(ZoneOffset.UTC);
    }

    private static void check(String from, String to, Duration expected) {
        assertThat(USUAL.between(berlin(from), berlin(to))).isEqualTo(expected);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
