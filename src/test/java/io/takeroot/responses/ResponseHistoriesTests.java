package io.takeroot.responses;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.store.testing.Postgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random histories over the real store: no red indicator outside both lists, no alert told
/// twice, none lost.
///
/// As many as `takeroot.histories` says (the figure that is promised: 10,000), each from its own
/// seed, the first of them `takeroot.histories.first`; a seed that fails is named and fails again.
final class ResponseHistoriesTests {
    private static final int USUAL = 40;

    @TempDir Path folder;

    @Test
    void everyPromiseHoldsOverOneDatabase() {
        var clock = new StoryClock();
        try (var node = Node.over(folder, clock)) {
            live("responses.histories", List.of(node), clock, asked(USUAL));
        }
    }

    @Test
    void everyPromiseHoldsOverTwoNodes() {
        var clock = new StoryClock();
        var database = Postgres.emptyDatabase();
        try (var one = Node.over(folder.resolve("one"), clock, database);
                var other = Node.over(folder.resolve("two"), clock, database)) {
            live("responses.histories.nodes", List.of(one, other), clock, asked(USUAL) / 4);
        }
    }

    private static void live(String figure, List<Node> nodes, StoryClock clock, int histories) {
        long start = System.nanoTime();
        var broken = new ArrayList<String>();
        int alerts = 0;
        int mails = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            long first = Long.getLong("takeroot.histories.first", 1);
            for (long seed = first; seed < first + histories; seed++) {
                var history = new History(seed, nodes, clock, threads);
                for (var fault : history.live()) {
                    broken.add("seed " + seed + ": " + fault);
                }
                alerts += history.alerts();
                mails += history.mails();
            }
        }
        System.out.printf(
                "{\"figure\":\"%s\",\"value\":%d,\"unit\":\"broken promises\",\"n\":%d,\"bar\":0,\"held\":%s,\"alerts\":%d,\"mails\":%d,\"seconds\":%d}%n",
                figure,
                broken.size(),
                histories,
                broken.isEmpty(),
                alerts,
                mails,
                (System.nanoTime() - start) / 1_000_000_000);
        assertThat(broken).isEmpty();
        assertThat(mails).isGreaterThan(histories);
    }

    private static int asked(int usual) {
        return Integer.getInteger("takeroot.histories", usual);
    }
}
