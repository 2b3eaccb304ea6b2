package io.takeroot.library;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Teams;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Keeps the datasets of the library true to its uses.
@Component
public class UsesRecord {
    private record Seen(LocalDate today, long use, int published, int sellers) {}

    private final UseStore uses;
    private final Assets assets;
    private final People people;
    private final Teams teams;
    private final Definitions definitions;
    private final Datasets datasets;
    private final Workspace workspace;
    private final ReentrantLock recording = new ReentrantLock();
    private Optional<Seen> seen = Optional.empty();

    UsesRecord(
            UseStore uses,
            Assets assets,
            People people,
            Teams teams,
            Definitions definitions,
            Datasets datasets,
            Workspace workspace) {
        this.uses = uses;
        this.assets = assets;
        this.people = people;
        this.teams = teams;
        this.definitions = definitions;
        this.datasets = datasets;
        this.workspace = workspace;
    }

    /// Writes the days anew on which something was used since; nothing where nothing was.
    ///
    /// @return whether anything was written
    public boolean refresh() {
        recording.lock();
        try {
            var now =
                    new Seen(
                            workspace.today(),
                            uses.latest(),
                            assets.published().size(),
                            teams.sellers().size());
            if (seen.filter(now::equals).isPresent() || (now.use() == 0 && now.published() == 0)) {
                return false;
            }
            define();
            uses.firstDayAfter(seen.map(Seen::use).orElse(0L)).ifPresent(day -> load(day, now));
            load(
                    UsesDataset.STOCK,
                    UsesDataset.STOCK_HEADER,
                    List.of(
                            List.of(
                                    now.today().toString(),
                                    String.valueOf(now.published()),
                                    String.valueOf(now.sellers()))),
                    "library stock %s %d %d"
                            .formatted(now.today(), now.published(), now.sellers()));
            seen = Optional.of(now);
            return true;
        } finally {
            recording.unlock();
        }
    }

    /// What people changed stays as it is.
    private void define() {
        var missing =
                UsesDataset.definitions().stream()
                        .filter(it -> definitions.find(it.kind(), it.key()).isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            definitions.apply(missing, Actor.TAKEROOT);
        }
    }

    private void load(LocalDate from, Seen now) {
        var byEmail =
                people.all().stream().collect(Collectors.toMap(Person::email, Function.identity()));
        var sellers = teams.sellers().stream().map(Person::email).collect(Collectors.toSet());
        var rows =
                uses.days(from).stream()
                        .map(
                                day ->
                                        row(
                                                day,
                                                day.person().map(byEmail::get),
                                                day.person().filter(sellers::contains).isPresent()))
                        .toList();
        load(
                UsesDataset.USES,
                UsesDataset.USES_HEADER,
                rows,
                "uses of the library through %d".formatted(now.use()));
    }

    private List<String> row(UseStore.DayOfUse day, Optional<Person> person, boolean seller) {
        var asset =
                Optional.of(day.asset()).filter(Slug::isSlug).map(Slug::of).flatMap(assets::latest);
        return List.of(
                day.on().toString(),
                day.asset(),
                day.kind(),
                person.map(it -> it.id().toString())
                        .orElse(UseKind.isOutside(day.kind()) ? "outside" : "not kept"),
                asset.map(Asset::title).orElse(day.asset()),
                asset.map(it -> it.type().word()).orElse("removed"),
                person.flatMap(Person::team).map(Slug::value).orElse(""),
                seller ? "yes" : "no",
                String.valueOf(day.times()));
    }

    private void load(Slug dataset, List<String> header, List<List<String>> rows, String name) {
        var csv =
                java.util.stream.Stream.concat(java.util.stream.Stream.of(header), rows.stream())
                        .map(UsesRecord::line)
                        .collect(Collectors.joining());
        var bytes = csv.getBytes(StandardCharsets.UTF_8);
        datasets.importFile(
                new ImportOrder(
                        name + ".csv", () -> new ByteArrayInputStream(bytes), Optional.of(dataset)),
                Actor.TAKEROOT);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
