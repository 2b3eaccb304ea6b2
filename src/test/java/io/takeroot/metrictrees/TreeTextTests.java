package io.takeroot.metrictrees;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.kernel.Problem;
import io.takeroot.statistics.causechain.Composition;
import io.takeroot.workspace.Definitions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTextTests {
    private static final String HEAD = "kind: tree\nkey: revenue\nroot: revenue\n";

    @Test
    void whatIsWrittenReadsTheSame() {
        var tree =
                read(
                        HEAD
                                + "title: Revenue\nfor_each: product\ngrain: week\nnodes:\n"
                                + "  - {metric: revenue, formula: deals * size}\n"
                                + "  - {metric: talks, drives: deals, lag: 3, slice: {region: East}}\n",
                        new ArrayList<>());

        var again = new TreeText(TreeText.write(tree), new ArrayList<>()).tree();

        assertThat(again).isEqualTo(tree);
    }

    @Test
    void aNodeSaysOneOfTwoThings() {
        check("  - {metric: deals}\n", "TREE_NODE_UNCLEAR");
        check("  - {metric: deals, formula: a * b, drives: revenue}\n", "TREE_NODE_UNCLEAR");
    }

    @Test
    void aFormulaIsArithmeticOverMetrics() {
        check("  - {metric: revenue, formula: \"deals = 3\"}\n", "EXPRESSION");
        check("  - {metric: revenue, formula: \"2 + 2\"}\n", "EXPRESSION");
    }

    @Test
    void aLagIsAWholeNumberOfPeriods() {
        check("  - {metric: talks, drives: revenue, lag: 1.5}\n", "WRONG_VALUE");
        check("  - {metric: talks, drives: revenue, lag: -1}\n", "WRONG_VALUE");
    }

    @Test
    void sumsAndProductsAreToldFromOtherArithmetic() {
        assertThat(Arithmetic.of("a + b - c").composition())
                .isEqualTo(new Composition.Sum(List.of(1.0, 1.0, -1.0)));
        assertThat(Arithmetic.of("a * b / c").composition())
                .isEqualTo(new Composition.Product(List.of(1.0, 1.0, -1.0)));
        assertThat(Arithmetic.of("(a - b) / c").composition().of(new double[] {9, 3, 2}))
                .isEqualTo(3);
        assertThat(Arithmetic.of("a * a").composition())
                .isEqualTo(new Composition.Product(List.of(2.0)));
    }

    private static void check(String node, String code) {
        var problems = new ArrayList<Problem>();

        read(HEAD + "nodes:\n" + node, problems);

        assertThat(problems).extracting(Problem::code).contains(code);
    }

    private static MetricTree read(String yaml, List<Problem> problems) {
        return new TreeText(Definitions.parse(yaml, "test").getFirst(), problems).tree();
    }
}
