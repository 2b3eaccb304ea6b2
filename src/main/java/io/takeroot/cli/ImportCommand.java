package io.takeroot.cli;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.connect.Notice;
import io.takeroot.connect.Sync;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Reads files, lands them, and says what became of every line.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV, TSV or text files.")
    private List<Path> files;

    @Option(
            names = "--dataset",
            paramLabel = "KEY",
            description =
                    "Where the rows go; by default to the dataset that names the file, or to a new one.")
    private @Nullable String dataset;

    @Option(names = "--json", description = "One JSON object per file instead of words.")
    private boolean json;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var problems = new ArrayList<Problem>();
        files.stream()
                .filter(file -> !Files.isRegularFile(file))
                .forEach(
                        file ->
                                problems.add(
                                        new Problem(
                                                "NO_SUCH_FILE",
                                                file.toString(),
                                                "there is no such file; check the path")));
        if (dataset != null && !Slug.isSlug(dataset)) {
            problems.add(
                    Problem.of(
                            "WRONG_VALUE",
                            "'"
                                    + dataset
                                    + "' is not the key of a dataset: lower-case letters, digits, - and _ are expected"));
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        try (var context = place.open()) {
            var datasets = context.getBean(Datasets.class);
            for (var file : files) {
                load(file, datasets, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        return 0;
    }

    /// A file that cannot be loaded does not keep the others from being loaded.
    private void load(Path file, Datasets datasets, List<Problem> problems) {
        var order = ImportOrder.of(file);
        try {
            show(
                    datasets.importFile(
                            dataset == null ? order : order.into(Slug.of(dataset)),
                            Actor.COMMAND_LINE));
        } catch (Failure failure) {
            if (failure.kind() != Failure.Kind.USER) {
                throw failure;
            }
            failure.problems()
                    .forEach(
                            problem ->
                                    problems.add(
                                            problem.place().isEmpty()
                                                    ? problem.at(file.toString())
                                                    : problem));
        }
    }

    private void show(Sync sync) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(asJson(sync)));
            return;
        }
        var counts = sync.counts();
        out.println(sync.fileName() + " -> " + sync.dataset());
        out.println("  " + counts.line());
        out.println(
                "  %,d added, %,d changed, %,d unchanged"
                        .formatted(counts.added(), counts.changed(), counts.unchanged()));
        sync.notices().stream().map(Notice::text).forEach(text -> out.println("  note: " + text));
    }

    private static Map<String, Object> asJson(Sync sync) {
        var counts = sync.counts();
        var json = new LinkedHashMap<String, Object>();
        json.put("file", sync.fileName());
        json.put("dataset", sync.dataset().value());
        json.put("sha256", sync.sha256());
        json.put("bytes", sync.bytes());
        json.put("lines", counts.lines());
        json.put("kept", counts.kept());
        json.put("aside", counts.aside());
        json.put("preamble", counts.preamble());
        json.put("blank", counts.blank());
        json.put("added", counts.added());
        json.put("changed", counts.changed());
        json.put("unchanged", counts.unchanged());
        json.put(
                "notices",
                sync.notices().stream()
                        .map(notice -> Map.of("code", notice.code(), "text", notice.text()))
                        .toList());
        return json;
    }
}
