package io.takeroot.bench;

import io.takeroot.statistics.recall.Grade;
import io.takeroot.statistics.recall.Learning;
import io.takeroot.statistics.recall.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Reads `reviewlog.csv` (card, review_at, rating 1..4) in the order of the file; writes
/// `preds.csv` (card, review_at, p, due): how likely the answer was thought to be known just
/// before each answer but the first, and when the question was due after it.
final class RecallBench implements CaseBench {

    @Override
    public String name() {
        return "recall";
    }

    @Override
    public String description() {
        return "Probability of recall before each answer of reviewlog.csv: preds.csv.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var table = CaseTable.read(cases.resolve("reviewlog.csv"));
        var cards = table.texts("card");
        var times = table.texts("review_at");
        var ratings = table.numbers("rating");
        var schedule = Schedule.standard();
        var standing = new HashMap<String, Learning>();
        var lines = new ArrayList<>(List.of("card,review_at,p,due"));
        for (int i = 0; i < cards.length; i++) {
            var at = OffsetDateTime.parse(times[i]).toInstant();
            var before = standing.getOrDefault(cards[i], Learning.starting(Instant.EPOCH));
            var after = schedule.answered(before, Grade.ofRank((int) ratings[i]), at);
            standing.put(cards[i], after);
            lines.add(
                    String.join(
                            ",",
                            cards[i],
                            times[i],
                            before.memory().isEmpty()
                                    ? ""
                                    : Double.toString(before.probability(schedule.recall(), at)),
                            after.due().toString()));
        }
        Files.write(out.resolve("preds.csv"), lines);
    }
}
