package io.takeroot.groundwork;

import io.takeroot.workspace.Change;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps the chronicle of the definitions as they are now, until one of them changes.
@Component
final class Chronicles {
    private record Kept(long revision, LocalDate today, Chronicle chronicle) {}

    private final Definitions definitions;
    private final Workspace workspace;
    private volatile Optional<Kept> kept = Optional.empty();

    Chronicles(Definitions definitions, Workspace workspace) {
        this.definitions = definitions;
        this.workspace = workspace;
    }

    Chronicle now() {
        long revision = definitions.revision();
        var today = workspace.today();
        var last = kept.filter(k -> k.revision() == revision && k.today().equals(today));
        if (last.isPresent()) {
            return last.get().chronicle();
        }
        var chronicle = read(today);
        kept = Optional.of(new Kept(revision, today, chronicle));
        return chronicle;
    }

    private Chronicle read(LocalDate today) {
        var changes =
                Arrays.stream(FoundationKind.values())
                        .flatMap(kind -> definitions.history(kind.word()).stream())
                        .sorted(Comparator.comparingLong(Change::number))
                        .toList();
        return new Chronicle(changes, today, workspace.settings().zone());
    }
}
