package io.takeroot.deals;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where deals are found: the dataset, and the column for each thing that a deal says.
///
/// @param outcome the column that says how it ended
/// @param won its values for a deal that was won; capitals do not matter
/// @param lost its values for one that was lost; all others are open
record DealColumns(
        Slug dataset,
        String id,
        String outcome,
        List<String> won,
        List<String> lost,
        Optional<String> opened,
        Optional<String> closed,
        Optional<String> product,
        Optional<String> segment,
        Optional<String> stage,
        Optional<String> seller,
        Optional<String> account,
        Optional<String> competitor,
        Optional<String> amount,
        Optional<String> size) {
    static final String DATASET = "dataset";

    DealColumns {
        won = List.copyOf(won);
        lost = List.copyOf(lost);
    }

    static DealColumns read(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        fields.optionalText("title");
        var ending = fields.mapping("outcome");
        if (ending.isEmpty() && !fields.has("outcome")) {
            fields.text("outcome");
        }
        var columns =
                new DealColumns(
                        fields.slug(DATASET),
                        fields.text("id"),
                        ending.map(it -> it.text("column")).orElse(""),
                        ending.map(it -> it.texts("won")).orElse(List.of()),
                        ending.map(it -> it.texts("lost")).orElse(List.of()),
                        fields.optionalText("opened"),
                        fields.optionalText("closed"),
                        fields.optionalText("product"),
                        fields.optionalText("segment"),
                        fields.optionalText("stage"),
                        fields.optionalText("seller"),
                        fields.optionalText("account"),
                        fields.optionalText("competitor"),
                        fields.optionalText("amount"),
                        fields.optionalText("size"));
        ending.ifPresent(it -> columns.requireBothEnds(it, fields));
        ending.ifPresent(Fields::unknownFieldsAreProblems);
        fields.unknownFieldsAreProblems();
        return columns;
    }

    private void requireBothEnds(Fields ending, Fields fields) {
        if (won.isEmpty() || lost.isEmpty()) {
            fields.problem(
                    "MISSING_FIELD",
                    ending.place(),
                    "the outcome of deals needs the values for 'won' and for 'lost', such as won: [Won]");
        }
    }

    /// All columns that are named, each once.
    Set<String> all() {
        var named =
                Stream.of(
                                opened,
                                closed,
                                product,
                                segment,
                                stage,
                                seller,
                                account,
                                competitor,
                                amount,
                                size)
                        .flatMap(Optional::stream);
        return new LinkedHashSet<>(Stream.concat(Stream.of(id, outcome), named).toList());
    }

    Outcome outcomeOf(String value) {
        if (won.stream().anyMatch(value::equalsIgnoreCase)) {
            return Outcome.WON;
        }
        return lost.stream().anyMatch(value::equalsIgnoreCase) ? Outcome.LOST : Outcome.OPEN;
    }
}
