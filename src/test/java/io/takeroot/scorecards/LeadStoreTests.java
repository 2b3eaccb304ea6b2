package io.takeroot.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.statistics.leadlag.LeadTest;
import io.takeroot.statistics.leadlag.LeadTest.Pattern;
import io.takeroot.store.Store;
import io.takeroot.store.testing.OnBothDatabases;
import java.time.Instant;

final class LeadStoreTests {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final LeadPair PAIR = pair("demos", "everything");
    private static final LeadTest LEAD =
            new LeadTest.Tested(Pattern.LEAD, 0.0012, 3, 2, 4, 0.51, 0.3, 0.72, 48);

    @OnBothDatabases
    void everyKindOfTestComesBackAsItWasKept(Store store) {
        var leads = new LeadStore(store);
        var few = new LeadTest.TooFewObservations(9, "9 periods have both figures");
        var none = new LeadTest.NotDefined(60, "the leading metric does not move");

        leads.keep(record(PAIR, "a", LEAD));
        leads.keep(record(pair("visits", "everything"), "a", few));
        leads.keep(record(pair("visits", "region = East"), "a", none));

        assertThat(leads.all())
                .containsExactly(
                        record(PAIR, "a", LEAD),
                        record(pair("visits", "everything"), "a", few),
                        record(pair("visits", "region = East"), "a", none));
    }

    @OnBothDatabases
    void theSamePairOnTheSameFiguresIsKeptOnce(Store store) {
        var leads = new LeadStore(store);
        var nothing = new LeadTest.Tested(Pattern.NOTHING, 1, 1, 1, 6, 0.1, -0.2, 0.4, 48);

        leads.keep(record(PAIR, "a", nothing));
        leads.keep(record(PAIR, "a", LEAD));
        leads.keep(record(PAIR, "b", nothing));

        assertThat(leads.all())
                .containsExactly(record(PAIR, "a", LEAD), record(PAIR, "b", nothing));
    }

    private static LeadRecord record(LeadPair pair, String data, LeadTest test) {
        return new LeadRecord(pair, data, test, NOON, "Ana");
    }

    private static LeadPair pair(String leading, String slice) {
        return new LeadPair(
                new LeadPair.Side(Slug.of(leading), slice),
                new LeadPair.Side(Slug.of("revenue"), slice),
                Grain.MONTH);
    }
}
