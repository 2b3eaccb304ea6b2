package io.takeroot.connect;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One file loaded into a dataset, and what became of its lines.
///
/// @param sha256 of its raw bytes, under which the landing keeps them
/// @param report how the file was read
/// @param notices what its owner should know
public record Sync(
        long id,
        Slug dataset,
        String fileName,
        String sha256,
        long bytes,
        Instant at,
        Actor actor,
        SyncCounts counts,
        CsvReport report,
        List<Notice> notices) {
    public Sync {
        notices = List.copyOf(notices);
    }

    Sync withNotice(Notice notice) {
        var more = new ArrayList<>(notices);
        more.addFirst(notice);
        return new Sync(id, dataset, fileName, sha256, bytes, at, actor, counts, report, more);
    }

    Sync withOutcome(SyncCounts newCounts, CsvReport newReport, List<Notice> newNotices) {
        return new Sync(
                id, dataset, fileName, sha256, bytes, at, actor, newCounts, newReport, newNotices);
    }

    /// Whether the file had been loaded before, so that nothing was done.
    public boolean isRepeat() {
        return notices.stream().anyMatch(notice -> notice.code().equals(Import.ALREADY_LOADED));
    }
}
