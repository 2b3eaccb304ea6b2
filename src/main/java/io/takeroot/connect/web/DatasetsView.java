package io.takeroot.connect.web;

import io.takeroot.connect.Dataset;
import io.takeroot.connect.Datasets;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The list of datasets.
///
/// @param problems what was wrong with the files just handed in
/// @param target where the next upload goes
public record DatasetsView(List<Row> rows, List<Problem> problems, Field target) {
    /// @param through the last day in the data; empty when it has no time column
    /// @param aside lines set aside; empty for none
    /// @param questions what waits for an answer; empty for nothing
    public record Row(
            String title,
            String url,
            String rows,
            String loaded,
            String through,
            String aside,
            String questions) {}

    static DatasetsView of(
            Datasets datasets, List<Problem> problems, Formats formats, Instant now) {
        var all = datasets.all();
        var choices =
                new ArrayList<>(List.of(new Field.Choice("", "By the file's name, or a new one")));
        all.forEach(
                dataset -> choices.add(new Field.Choice(dataset.key().value(), dataset.title())));
        var target = Field.choice("dataset", "Load into", "", choices);
        return new DatasetsView(
                all.stream().map(dataset -> row(dataset, datasets, formats, now)).toList(),
                problems,
                target);
    }

    private static Row row(Dataset dataset, Datasets datasets, Formats formats, Instant now) {
        var freshness = datasets.freshness(dataset.key());
        long aside = datasets.rejectCount(dataset.key(), "");
        int questions = datasets.nameQuestions(dataset.key()).size();
        return new Row(
                dataset.title(),
                "/datasets/" + dataset.key(),
                formats.count(datasets.count(dataset.key())),
                freshness.loaded().map(loaded -> formats.since(loaded, now)).orElse("never"),
                freshness.through().map(formats::date).orElse(""),
                aside == 0 ? "" : formats.count(aside),
                questions == 0 ? "" : formats.count(questions, "question", "questions"));
    }
}
