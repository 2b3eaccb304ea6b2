package io.takeroot.groundwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.allocation.testing.LedgerWorkspace;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundationImportTests {
    @TempDir static Path folder;
    private static LedgerWorkspace workspace;
    private static FoundationImport foundations;

    @BeforeAll
    static void open() {
        workspace = LedgerWorkspace.open(folder);
        foundations = workspace.bean(FoundationImport.class);
        workspace.apply(
                "kind: product\nkey: pro\ntitle: Pro\nslice: {product: Pro}\nstate: draft\n");
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @Test
    void aTableOfSeveralKindsBecomesFoundationsAndComesBackAsItLeft() {
        var csv =
                bytes(
                        """
                        Kind,Title,Owner,State,Review by,Products,Role,Type,Product,Persona,Text
                        persona,IT buyer,Jon,agreed,2030-01-31,pro,"Decides, pays",,,,
                        message,Pro for buyers,Mara,draft,,,,value-proposition,pro,it-buyer,"Half the ""time""."
                        """);

        var plan = foundations.plan(csv, Optional.empty());
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.count(ImportPlan.Fate.NEW)).isEqualTo(2);
        foundations.apply(csv, Optional.empty(), Actor.COMMAND_LINE);

        var groundwork = workspace.bean(Groundwork.class);
        var message =
                groundwork.require(FoundationId.parse("message/pro-for-buyers").orElseThrow());
        assertThat(message.text("text")).isEqualTo("Half the \"time\".");
        var again = bytes(FoundationCsv.of(groundwork.foundations()));
        assertThat(foundations.plan(again, Optional.empty()).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.fate()).isEqualTo(ImportPlan.Fate.UNCHANGED));
    }

    @Test
    void everyWrongLineIsNamedAndNothingIsApplied() {
        var csv =
                bytes(
                        """
                        key,title,state,review_by,products,price
                        good,Good,draft,,pro,1 EUR
                        no-date,No date,agreed,,pro,2 EUR
                        no-product,No product,draft,,prro,3 EUR
                        no-state,No state,done,,pro,4 EUR
                        """);

        var plan = foundations.plan(csv, Optional.of(FoundationKind.PRICE_PLAN));

        assertThat(plan.problems())
                .extracting(Problem::place)
                .containsExactly("line 3", "line 4", "line 5");
        assertThat(plan.isReady()).isFalse();
        assertThatThrownBy(
                        () ->
                                foundations.apply(
                                        csv,
                                        Optional.of(FoundationKind.PRICE_PLAN),
                                        Actor.COMMAND_LINE))
                .isInstanceOf(Failure.class);
        assertThat(workspace.bean(Groundwork.class).foundations(FoundationKind.PRICE_PLAN))
                .isEmpty();
    }

    @Test
    void columnsAndKindsThatAreNoneAreSaid() {
        check("kind,titel\npersona,Buyer\n", "the column 'titel' is no field here");
        check("title,owner\nBuyer,Jon\n", "no column 'kind' says what each row is");
        check("kind,title\nperson,Buyer\n", "'person' is no kind of foundation");
        check("kind,title,price,role\npersona,Buyer,5 EUR,Decides\n", "a persona has no 'price'");
    }

    private static void check(String csv, String expected) {
        assertThat(foundations.plan(bytes(csv), Optional.empty()).problems())
                .extracting(Problem::message)
                .anySatisfy(message -> assertThat(message).contains(expected));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
