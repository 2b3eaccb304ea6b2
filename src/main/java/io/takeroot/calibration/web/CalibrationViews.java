package io.takeroot.calibration.web;

import io.takeroot.calibration.Judgement.Source;
import io.takeroot.calibration.Judgements;
import io.takeroot.calibration.TrackRecord;
import io.takeroot.calibration.TrackRecord.Share;
import io.takeroot.calibration.web.CalibrationView.ElapsedRow;
import io.takeroot.calibration.web.CalibrationView.Measure;
import io.takeroot.calibration.web.CalibrationView.RecordView;
import io.takeroot.calibration.web.CalibrationView.TenthRow;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Puts the track records into words.
@Component
final class CalibrationViews {
    private final Judgements judgements;
    private final Workspace workspace;

    CalibrationViews(Judgements judgements, Workspace workspace) {
        this.judgements = judgements;
        this.workspace = workspace;
    }

    CalibrationView view() {
        var tested = TrackRecord.of(judgements.of(Source.BACK_TEST));
        var said = judgements.of(Source.SCORECARD);
        long open = said.stream().filter(judgement -> judgement.came().isEmpty()).count();
        return new CalibrationView(
                lead(tested),
                List.of(
                        record(
                                "Back-tests",
                                "Each indicator is judged on past days as it would have been then,"
                                        + " before its period and at each quarter of it, and held"
                                        + " against what came. Its target is to do at least as well"
                                        + " as a year before, or where the data do not reach back"
                                        + " as far, as in the period before.",
                                tested),
                        record(
                                "What scorecards said",
                                "Every day's judgements are kept. Once a target's day has passed,"
                                        + " they are held against the figure. "
                                        + formats()
                                                .count(
                                                        open,
                                                        "judgement waits for its figure",
                                                        "judgements wait for their figures")
                                        + ".",
                                TrackRecord.of(said))));
    }

    private String lead(TrackRecord tested) {
        return isEnough(tested)
                ? "What was called likely came "
                        + (tested.brier() < tested.climatology() ? "" : "no ")
                        + "more surely than a guess at the average: of "
                        + formats().count(tested.judged(), "past judgement", "past judgements")
                        + ", the 80% band held "
                        + percent(tested.held())
                        + "."
                : "A status is a probability. Here it is held against what came.";
    }

    private static boolean isEnough(TrackRecord record) {
        return record.judged() >= TrackRecord.FEWEST;
    }

    private RecordView record(String title, String meaning, TrackRecord record) {
        return isEnough(record)
                ? new RecordView(
                        title,
                        meaning,
                        true,
                        "",
                        measures(record),
                        new ReliabilityDiagram(record).svg(),
                        tenths(record),
                        elapsed(record))
                : new RecordView(
                        title, meaning, false, why(record), List.of(), "", List.of(), List.of());
    }

    private String why(TrackRecord record) {
        if (record.judged() + record.silent() == 0) {
            return "Nothing is decided yet. Back-tests are made in the background, within minutes"
                    + " after data arrive.";
        }
        return "Not enough data: "
                + formats().count(record.judged(), "judgement is", "judgements are")
                + " decided so far, "
                + TrackRecord.FEWEST
                + " are needed."
                + (record.silent() == 0
                        ? ""
                        : " Of "
                                + formats().count(record.silent(), "more", "more")
                                + " nothing could be said, for want of eight points.");
    }

    private List<Measure> measures(TrackRecord record) {
        var half = record.atHalf();
        var measures = new ArrayList<Measure>();
        measures.add(
                promise(
                        "80% band held",
                        record.held(),
                        "of",
                        record.held().value() >= TrackRecord.LEAST_HELD
                                && record.held().value() <= TrackRecord.MOST_HELD,
                        "75% to 85%"));
        measures.add(
                promise(
                        "Misses flagged half way",
                        half.missesFlagged(),
                        "of",
                        half.missesFlagged().value() >= TrackRecord.LEAST_FLAGGED,
                        "80% or more"));
        measures.add(
                promise(
                        "False alarms half way",
                        half.falseAlarms(),
                        "of",
                        half.falseAlarms().value() <= TrackRecord.MOST_FALSE,
                        "15% or less"));
        boolean better = record.brier() < record.climatology();
        measures.add(
                new Measure(
                        "Brier score",
                        decimal(record.brier()),
                        "guessing the average: " + decimal(record.climatology()),
                        better ? Tone.OK : Tone.OFF,
                        better ? "Better than guessing" : "No better than guessing"));
        measures.add(
                new Measure(
                        "Nothing said",
                        formats().count(record.silent()),
                        "mostly for want of eight points",
                        record.fewPoints() == 0 ? Tone.NONE : Tone.OFF,
                        record.fewPoints() == 0
                                ? "Never on fewer than eight"
                                : record.fewPoints() + " said on fewer"));
        return measures;
    }

    private Measure promise(String title, Share share, String of, boolean held, String wanted) {
        if (share.all() == 0) {
            return new Measure(title, "–", "nothing to count", Tone.NONE, "Wanted: " + wanted);
        }
        return new Measure(
                title,
                percent(share),
                of + " " + formats().count(share.all()) + "; wanted " + wanted,
                held ? Tone.OK : Tone.OFF,
                held ? "Holds" : "Does not hold");
    }

    private List<TenthRow> tenths(TrackRecord record) {
        return record.tenths().stream()
                .filter(tenth -> tenth.came().all() > 0)
                .map(
                        tenth ->
                                new TenthRow(
                                        tenth.index() * 10
                                                + "% to "
                                                + (tenth.index() + 1) * 10
                                                + "%",
                                        formats().percent(tenth.said()),
                                        percent(tenth.came()),
                                        formats().count(tenth.came().all())))
                .toList();
    }

    private List<ElapsedRow> elapsed(TrackRecord record) {
        var rows = new ArrayList<ElapsedRow>();
        record.elapsed()
                .forEach(
                        (quarter, share) ->
                                rows.add(
                                        new ElapsedRow(
                                                quarter == 0
                                                        ? "Before it begins"
                                                        : formats().percent(quarter) + " over",
                                                percent(share),
                                                formats().count(share.all()))));
        return rows;
    }

    private String percent(Share share) {
        return formats().percent(share.value());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }
}
