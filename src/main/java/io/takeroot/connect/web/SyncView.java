package io.takeroot.connect.web;

import io.takeroot.connect.NameQuestion;
import io.takeroot.connect.Sync;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Reconciliation;
import java.util.List;

/// What became of one file.
///
/// @param changes in words, such as `8,800 new rows, 0 changed, 0 unchanged`
/// @param facts how it was read
/// @param questions names that may be other names
/// @param aside the page of lines set aside; empty for none
public record SyncView(
        Slug dataset,
        String datasetUrl,
        Reconciliation reconciliation,
        String changes,
        List<Fact> facts,
        List<String> notices,
        List<NameQuestion> questions,
        String aside) {
    public record Fact(String name, String value) {}

    static String url(Sync sync) {
        return "/datasets/" + sync.dataset() + "/syncs/" + sync.id();
    }

    static SyncView of(Sync sync, List<NameQuestion> questions, Words words) {
        var formats = words.formats();
        var counts = sync.counts();
        var url = "/datasets/" + sync.dataset();
        return new SyncView(
                sync.dataset(),
                url,
                words.reconciliation(counts),
                formats.count(counts.added(), "new row", "new rows")
                        + ", "
                        + formats.count(counts.changed())
                        + " changed, "
                        + formats.count(counts.unchanged())
                        + " unchanged",
                facts(sync, formats),
                sync.notices().stream().map(notice -> notice.text()).toList(),
                questions,
                counts.aside() == 0 ? "" : url + "/rejects");
    }

    private static List<Fact> facts(Sync sync, Formats formats) {
        var report = sync.report();
        return List.of(
                new Fact("File", sync.fileName() + ", " + formats.bytes(sync.bytes())),
                new Fact("Loaded", formats.moment(sync.at()) + " by " + sync.actor().name()),
                new Fact("Encoding", report.encoding()),
                new Fact("Separator", report.delimiter()),
                new Fact("Line ends", report.lineEnd()),
                new Fact(
                        "Header",
                        report.headerLine() == 0 ? "none" : "line " + report.headerLine()),
                new Fact(
                        "Above the header",
                        report.preambleLines().isEmpty()
                                ? "nothing"
                                : String.join(" / ", report.preambleLines())),
                new Fact("Fingerprint", sync.sha256().substring(0, 16)));
    }
}
