package io.takeroot.groundwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.takeroot.allocation.testing.LedgerWorkspace;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundworkTests {
    private static final Slug PRO = Slug.of("pro");
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    private static final String FRAME =
            """
            kind: workspace
            key: workspace
            as_of: 2024-06-30
            ---
            kind: product
            key: pro
            title: Pro
            owner: Mara
            slice: {product: Pro}
            state: agreed
            agreed_on: 2024-01-10
            review_by: 2024-12-31
            """;
    private static final String PERSONA =
            """
            ---
            kind: persona
            key: buyer
            title: IT buyer
            role: Decides
            state: agreed
            agreed_on: 2024-02-01
            review_by: 2024-03-31
            """;

    @TempDir Path folder;
    private LedgerWorkspace workspace;
    private Groundwork groundwork;

    @BeforeEach
    void open() {
        workspace = LedgerWorkspace.open(folder);
        groundwork = workspace.bean(Groundwork.class);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aNewProductStartsWithItsBlanks() {
        workspace.apply("kind: product\nkey: pro\ntitle: Pro\nslice: {product: Pro}\n");

        var entries = groundwork.entries(PRO, groundwork.today());

        assertThat(entries).filteredOn(Entry::isBlank).hasSize(Part.values().length - 1);
        assertThat(groundwork.standing(PRO, groundwork.today()).count(FoundationState.DRAFT))
                .isEqualTo(1);
        assertThat(groundwork.share(PRO, groundwork.today())).contains(0.0);
        assertThat(groundwork.share(Slug.of("none"), groundwork.today())).isEmpty();
    }

    @Test
    void everyPersonaAsksForAValueProposition() {
        workspace.apply(FRAME + PERSONA + PERSONA.replace("buyer", "user").replace("IT", "End"));
        workspace.apply(
                """
                kind: message
                key: worth
                type: value-proposition
                product: pro
                persona: buyer
                text: Half the time.
                """);

        assertThat(groundwork.entries(PRO, TODAY))
                .filteredOn(entry -> entry.part() == Part.VALUE_PROPOSITION)
                .extracting(Entry::state, entry -> entry.persona().map(Foundation::title))
                .containsExactly(
                        tuple(FoundationState.DRAFT, Optional.empty()),
                        tuple(FoundationState.MISSING, Optional.of("End user")));
    }

    @Test
    void anAgreedFoundationGoesStaleAfterItsReviewDate() {
        workspace.apply(FRAME + PERSONA);
        var persona = groundwork.require(id("persona/buyer"));

        assertThat(persona.stateOn(LocalDate.of(2024, 1, 31))).isEqualTo(FoundationState.DRAFT);
        assertThat(persona.stateOn(LocalDate.of(2024, 2, 1))).isEqualTo(FoundationState.AGREED);
        assertThat(persona.stateOn(LocalDate.of(2024, 3, 31))).isEqualTo(FoundationState.AGREED);
        assertThat(persona.stateOn(LocalDate.of(2024, 4, 1))).isEqualTo(FoundationState.STALE);
        assertThat(groundwork.standing(PRO, TODAY).counts())
                .containsEntry(FoundationState.STALE, 1)
                .containsEntry(FoundationState.AGREED, 1);
        assertThat(groundwork.standing(PRO, LocalDate.of(2024, 3, 1)).count(FoundationState.AGREED))
                .isEqualTo(2);
    }

    @Test
    void whatNamesNoProductBelongsToAllAndAClaimWhereItsMessageDoes() {
        workspace.apply(
                FRAME
                        + PERSONA
                        + """
                        ---
                        kind: product
                        key: basic
                        slice: {product: Basic}
                        ---
                        kind: claim
                        key: faster
                        message: worth
                        text: It is twice as fast.
                        ---
                        kind: message
                        key: worth
                        type: positioning
                        product: pro
                        text: The fast one.
                        """);

        assertThat(groundwork.of(Slug.of("basic")))
                .extracting(foundation -> foundation.id().toString())
                .containsExactly("product/basic", "persona/buyer");
        assertThat(groundwork.require(id("claim/faster")).products()).containsExactly(PRO);
        assertThat(groundwork.require(id("claim/faster")).title())
                .isEqualTo("It is twice as fast.");
    }

    @Test
    void everyWrongReferenceIsNamedWithItsPlace() {
        refused(
                """
                kind: persona
                key: buyer
                role: Decides
                products: [pro, prro]
                """,
                "test.yaml:4",
                "persona buyer names the product 'prro', which there is not; there are pro");
        refused(
                "kind: message\nkey: worth\ntype: value-proposition\nproduct: pro\ntext: So.\n",
                "test.yaml:1",
                "names no 'persona'");
        refused(
                "kind: claim\nkey: fast\nstate: stale\nmessage: none\n",
                "test.yaml:3",
                "follows from review_by");
        refused(
                "kind: segment\nkey: retail\nstate: agreed\ndescription: Shops.\n",
                "test.yaml:3",
                "is agreed but has no 'review_by'");
        refused(
                "kind: segment\nkey: retail\ndescripton: Shops.\n",
                "test.yaml:3",
                "'descripton' is not a field");
    }

    @Test
    void aMissingFoundationMayWaitForItsWords() {
        workspace.apply(FRAME);
        workspace.apply("kind: segment\nkey: retail\nstate: missing\nowner: Jon\n");

        assertThat(groundwork.standing(PRO, TODAY).count(FoundationState.MISSING)).isEqualTo(7);
        assertThat(groundwork.require(id("segment/retail")).owner()).contains("Jon");
    }

    @Test
    void whatOthersStandOnIsNotRemoved() {
        workspace.apply(FRAME + PERSONA);
        workspace.apply(
                "kind: message\nkey: worth\ntype: value-proposition\nproduct: pro\npersona: buyer\ntext: So.\n");

        var definitions = workspace.bean(Definitions.class);

        assertThat(definitions.mayRemove("persona", Slug.of("buyer"))).isFalse();
        assertThat(definitions.mayRemove("message", Slug.of("worth"))).isTrue();
    }

    @Test
    void whatWasAgreedStaysAgreedThroughAChangeOfWords() {
        workspace.apply(FRAME + PERSONA.replace("agreed_on: 2024-02-01\n", ""));
        var foundations = workspace.bean(Foundations.class);
        var changed =
                foundations.edited(
                        id("persona/buyer"), Map.of("role", List.of("Decides and pays")));

        foundations.save(changed, foundations.version(id("persona/buyer")), Actor.COMMAND_LINE);

        assertThat(groundwork.require(id("persona/buyer")))
                .returns(Optional.empty(), Foundation::agreedOn)
                .returns("Decides and pays", it -> it.text("role"));
        foundations.agree(id("persona/buyer"), LocalDate.of(2024, 12, 31), Actor.COMMAND_LINE);
        assertThat(groundwork.require(id("persona/buyer")).agreedOn()).contains(TODAY);
    }

    private void refused(String yaml, String place, String words) {
        workspace.apply(FRAME);
        assertThatThrownBy(() -> workspace.apply(yaml))
                .asInstanceOf(InstanceOfAssertFactories.type(Failure.class))
                .extracting(failure -> failure.problems().toString())
                .asString()
                .contains(place, words);
    }

    private static FoundationId id(String text) {
        return FoundationId.parse(text).orElseThrow();
    }
}
