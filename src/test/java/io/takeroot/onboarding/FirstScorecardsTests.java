package io.takeroot.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

class FirstScorecardsTests {
    @TempDir Path folder;

    private RunningTakeroot takeroot;
    private FirstScorecards first;

    @BeforeEach
    void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        first = takeroot.bean(FirstScorecards.class);
    }

    @AfterEach
    void stop() {
        takeroot.close();
    }

    @Test
    void anExportOfDealsBecomesAScorecardInThreeSteps() {
        var person =
                takeroot.bean(People.class)
                        .add("Ana", "ana@example.com", Role.MARKETER, Actor.TAKEROOT);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        assertThat(browser.get("/start").body()).contains("Nothing loaded yet");

        load("crm", "sales_pipeline.csv");
        var found = browser.get("/start").body();
        var form = browser.get("/start/sales_pipeline").body();
        var refused = browser.submit("/start/sales_pipeline", "/start/sales_pipeline", Map.of());

        assertThat(found).contains("8,800 rows", "Deals");
        assertThat(form).contains("GTX Plus Pro", "The data end on 31 Dec 2017");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("no column is chosen for Stage and Day closed");

        var made =
                browser.submit(
                        "/start/sales_pipeline",
                        "/start/sales_pipeline",
                        Map.of(
                                "kind", "deals",
                                "stage", "deal_stage",
                                "day", "close_date",
                                "amount", "close_value",
                                "stage:Won", "won",
                                "stage:Lost", "lost",
                                "growth", "10%",
                                "look-back", "yes"));

        assertThat(made.headers().firstValue("Location").orElse(""))
                .endsWith("/scorecards/overall");
        assertThat(figure("deals_won")).isEqualByComparingTo("1196");
        assertThat(browser.get("/scorecards/overall").body()).contains("Win rate", "Results");
    }

    @Test
    void everyColumnOfDealsIsRecognised() {
        load("crm", "sales_pipeline.csv");

        var proposal = first.proposals().getFirst();

        assertThat(proposal.template()).isEqualTo(Template.DEALS);
        assertThat(proposal.roles())
                .containsEntry("stage", "deal_stage")
                .containsEntry("day", "close_date")
                .containsEntry("begun", "engage_date")
                .containsEntry("amount", "close_value")
                .containsEntry("product", "product")
                .containsEntry("seller", "sales_agent");
    }

    @Test
    void ordersBecomeAScorecardWithProducts() {
        load("saas", "SaaS-Sales.csv");
        var proposal = first.proposals().getFirst();
        var products = first.values(proposal, proposal.column("product").orElseThrow());

        first.make(
                proposal,
                new Wish(
                        proposal.template(),
                        proposal.roles(),
                        java.util.List.of(),
                        java.util.List.of(),
                        products,
                        "5%",
                        "Ana",
                        true),
                Actor.TAKEROOT);

        assertThat(proposal.template()).isEqualTo(Template.ORDERS);
        assertThat(takeroot.bean(Scorecards.class).all()).hasSize(products.size() + 1);
        assertThat(takeroot.bean(Scorecards.class).assess(ScorecardId.overall(Slug.of("overall"))))
                .satisfies(
                        card ->
                                assertThat(card.assessments().map(Assessment::goal))
                                        .allMatch(Optional::isPresent));
    }

    private BigDecimal figure(String indicator) {
        return takeroot.bean(Scorecards.class)
                .assess(ScorecardId.overall(Slug.of("overall")))
                .assessment(Slug.of(indicator))
                .flatMap(assessment -> assessment.actual().value())
                .orElseThrow();
    }

    private void load(String story, String file) {
        var resource = new ClassPathResource("demo/" + story + "/data/" + file);
        takeroot.bean(Datasets.class)
                .importFile(
                        new ImportOrder(file, resource::getInputStream, Optional.empty()),
                        Actor.COMMAND_LINE);
    }
}
