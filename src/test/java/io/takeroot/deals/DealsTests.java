package io.takeroot.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.allocation.testing.LedgerWorkspace;
import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definitions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Deals as the data has them.
class DealsTests {
    private static final String FIRMS =
            """
            firm,sector,people
            Acme,retail,120
            Bolt,medical,
            """;

    private static final String OFFERS =
            """
            offer,state,begun,done,thing,firm,seller,worth
            A-1,Won,2024-01-03,2024-02-01,Pro,Acme,Ann,1500.50
            A-2,lost,2024-01-04,2024-03-01,Pro,Bolt,Ben,0
            A-3,talking,2024-02-02,,Basic,,Ann,
            """;

    private static final String WHERE =
            """
            kind: deals
            key: deals
            dataset: offers
            id: offer
            outcome: {column: state, won: [won], lost: [lost]}
            opened: begun
            closed: done
            product: thing
            segment: firms.sector
            size: firms.people
            seller: seller
            account: firm
            amount: worth
            """;

    @TempDir Path folder;
    private LedgerWorkspace workspace;
    private Deals deals;

    @BeforeEach
    void open() {
        workspace = LedgerWorkspace.open(folder);
        deals = workspace.bean(Deals.class);
        workspace.apply(
                """
                kind: dataset
                key: firms
                key_columns: [firm]
                ---
                kind: dataset
                key: offers
                key_columns: [offer]
                time: done
                join: [{dataset: firms, on: firm}]
                ---
                """
                        + WHERE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aDealSaysWhatItsRowAndTheJoinedRowsSay() {
        assertThat(deals.areKnown()).isFalse();

        workspace.load("firms", FIRMS);
        workspace.load("offers", OFFERS);

        assertThat(deals.areKnown()).isTrue();
        assertThat(deals.find("A-1"))
                .contains(
                        new Deal(
                                "A-1",
                                Outcome.WON,
                                LocalDate.of(2024, 1, 3),
                                LocalDate.of(2024, 2, 1),
                                "Pro",
                                "retail",
                                null,
                                "Ann",
                                "Acme",
                                null,
                                new BigDecimal("1500.5"),
                                new BigDecimal("120")));
        assertThat(deals.all())
                .extracting(Deal::outcome)
                .containsExactly(Outcome.WON, Outcome.LOST, Outcome.OPEN);
        assertThat(deals.find("A-3").orElseThrow())
                .satisfies(
                        open -> {
                            assertThat(open.closed()).isNull();
                            assertThat(open.segment()).isNull();
                            assertThat(open.title()).isEqualTo("Basic");
                        });
        assertThat(deals.search("pro ann", 5)).extracting(Deal::id).containsExactly("A-1");
        assertThat(deals.search("", 2)).extracting(Deal::id).containsExactly("A-2", "A-3");
    }

    @Test
    void aLoadChangesWhatIsSeen() {
        workspace.load("firms", FIRMS);
        workspace.load("offers", OFFERS);
        assertThat(deals.find("A-3")).map(Deal::outcome).contains(Outcome.OPEN);

        workspace.load(
                "offers", OFFERS.replace("talking,2024-02-02,,", "won,2024-02-02,2024-04-01,"));

        assertThat(deals.find("A-3")).map(Deal::outcome).contains(Outcome.WON);
    }

    @Test
    void whereDealsAreIsSaidOnceAndFitsTheData() {
        workspace.load("firms", FIRMS);
        workspace.load("offers", OFFERS);

        assertThat(problems(WHERE.replace("key: deals", "key: others")))
                .anySatisfy(problem -> assertThat(problem).contains("said once"));
        assertThat(problems(WHERE.replace("id: offer", "id: number")))
                .singleElement()
                .asString()
                .contains("no column number");
        assertThat(problems(WHERE.replace("closed: done", "closed: thing")))
                .singleElement()
                .asString()
                .contains("thing is not a date");
        assertThat(problems(WHERE.replace(", lost: [lost]", "")))
                .singleElement()
                .asString()
                .contains("'won' and for 'lost'");
    }

    private List<String> problems(String yaml) {
        return workspace
                .bean(Definitions.class)
                .check(Definitions.parse(yaml, "deals.yaml"))
                .stream()
                .map(Problem::message)
                .toList();
    }
}
