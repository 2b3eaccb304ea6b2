package io.takeroot.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTextTests {
    @Test
    void readsSeveralDefinitionsFromOneFile() {
        var read =
                Definitions.parse(
                        """
                kind: product
                key: gtx-pro
                title: GTX Pro
                slice: {product: GTX Pro}
                ---
                kind: product
                key: mg-special
                title: MG Special
                """,
                        "products.yaml");

        assertThat(read).extracting(d -> d.key().value()).containsExactly("gtx-pro", "mg-special");
        assertThat(read.getFirst().title()).isEqualTo("GTX Pro");
    }

    @Test
    void keepsValuesAsWritten() {
        var yaml =
                """
                kind: dataset
                key: codes
                title: 007
                yes: no
                time: 2017-01-01
                """;

        var again =
                Definitions.parse(
                                Definitions.write(Definitions.parse(yaml, "a.yaml").getFirst()),
                                "b.yaml")
                        .getFirst();

        assertThat(again.title()).isEqualTo("007");
        assertThat(again.body().fields().get("yes"))
                .isInstanceOfSatisfying(
                        Node.Text.class, text -> assertThat(text.value()).isEqualTo("no"));
        assertThat(again.body().fields().get("time"))
                .isInstanceOfSatisfying(
                        Node.Text.class, text -> assertThat(text.value()).isEqualTo("2017-01-01"));
    }

    @Test
    void namesTheLineOfEveryProblemAtOnce() {
        var failure =
                catchThrowableOfType(
                        Failure.class,
                        () ->
                                Definitions.parse(
                                        """
                kind: metric
                title: No key
                ---
                kind: metric
                key: Has Blanks
                """,
                                        "metrics.yaml"));

        assertThat(failure.problems())
                .extracting(Problem::code, Problem::place)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("MISSING_FIELD", "metrics.yaml:1"),
                        org.assertj.core.api.Assertions.tuple("WRONG_VALUE", "metrics.yaml:5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            kind: [a                      | NOT_YAML
            just words                    | WRONG_SHAPE
            {kind: a, key: b, key: c}     | DUPLICATE_FIELD
            {kind: [a], key: b}           | WRONG_SHAPE
            """)
    void refusesWhatIsNotADefinition(String yaml, String code) {
        var failure = catchThrowableOfType(Failure.class, () -> Definitions.parse(yaml, "x.yaml"));

        assertThat(failure.problems()).extracting(Problem::code).contains(code);
    }

    @Test
    void unknownFieldsAreNamedWithThoseThatExist() {
        var problems = new ArrayList<Problem>();
        var definition =
                Definitions.parse("{kind: workspace, key: workspace, tilte: A}", "w.yaml")
                        .getFirst();

        Settings.read(definition, problems);

        assertThat(problems)
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo("UNKNOWN_FIELD");
                            assertThat(problem.message()).contains("'tilte'").contains("title");
                        });
    }
}
