package io.takeroot.workspace;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Everything that people defined; the only way in which a definition is changed.
///
/// Invariant: what is stored has passed the checks of its kind together with everything it stands
/// on.
@Component
public final class Definitions {
    private static final int MOST_TRIES = 20;

    private final WorkspaceStore rows;
    private final Store store;
    private final ObjectProvider<DefinitionKind> contributed;

    /// Those of this process queue up; other nodes are noticed by the version.
    private final ReentrantLock saving = new ReentrantLock();

    private volatile Snapshot latest = Snapshot.UNREAD;
    private volatile List<DefinitionKind> kinds = List.of();

    Definitions(WorkspaceStore rows, Store store, ObjectProvider<DefinitionKind> contributed) {
        this.rows = rows;
        this.store = store;
        this.contributed = contributed;
    }

    /// Reads definitions from YAML text; throws a Failure with all problems and their places.
    public static List<Definition> parse(String yaml, String fileName) {
        return DefinitionText.parse(yaml, fileName);
    }

    /// The YAML text of one definition, as `export` writes it.
    public static String write(Definition definition) {
        return DefinitionText.write(definition);
    }

    /// All definitions of a kind, by key.
    public List<Definition> all(String kind) {
        return List.copyOf(snapshot().all(kind));
    }

    public Optional<Definition> find(String kind, Slug key) {
        return snapshot().find(kind, key);
    }

    /// Everything there is, as the checks see it.
    public Known known() {
        return snapshot();
    }

    /// All definitions, in the order of their kinds.
    public List<Definition> everything() {
        var order = kinds().stream().map(DefinitionKind::name).toList();
        return snapshot().byName().values().stream()
                .sorted(
                        Comparator.<Definition>comparingInt(d -> order.indexOf(d.kind()))
                                .thenComparing(Definition::key))
                .toList();
    }

    /// What was changed from a moment on, the latest first.
    public List<Change> changesSince(Instant moment) {
        return rows.since(moment);
    }

    /// What was made, changed or removed after a [#revision], each once, such as
    /// `claim/fast-setup`.
    public Set<String> changedAfter(long revision) {
        return rows.namesAfter(revision);
    }

    /// Grows with every change; a key for caches.
    public long revision() {
        return Moment.revision(rows::revision);
    }

    /// Grows with every change that bears on numbers, see [DefinitionKind#bearsOnNumbers]; a key
    /// for caches of what was read or judged.
    public long revisionOfNumbers() {
        var now = snapshot();
        return now.revision(
                kinds().stream()
                        .filter(DefinitionKind::bearsOnNumbers)
                        .map(DefinitionKind::name)
                        .toList());
    }

    /// What would be wrong if these were applied; empty when nothing.
    public List<Problem> check(List<Definition> definitions) {
        var problems = new ArrayList<>(wrongNames(definitions));
        if (problems.isEmpty()) {
            var before = snapshot();
            var all = withBrought(definitions, before);
            var after = before.with(all);
            problems.addAll(checkAll(all, after));
            if (problems.isEmpty()) {
                problems.addAll(newlyBroken(before, after, all));
            }
        }
        return problems;
    }

    /// Names how a definition stands now, for a form to send along; empty when it is not there.
    public String version(String kind, Slug key) {
        long version = rows.version(kind, key);
        return version == 0 ? "" : String.valueOf(version);
    }

    /// Keeps what a person changed on a form, if it may be kept as it is or joined with what
    /// others changed since.
    ///
    /// @param seen the [#version] that the form began with; empty for something new
    /// @throws Failure with every problem found
    public Saved save(Definition edited, String seen, Actor actor) {
        saving.lock();
        try {
            for (int tries = 0; ; tries++) {
                try {
                    return saveOnce(edited, seen, actor);
                } catch (ChangedMeanwhile | DuplicateKeyException e) {
                    if (tries == MOST_TRIES) {
                        throw e;
                    }
                }
            }
        } finally {
            saving.unlock();
        }
    }

    private Saved saveOnce(Definition edited, String seen, Actor actor) {
        Moment.pass();
        var now = version(edited.kind(), edited.key());
        if (now.equals(seen)) {
            return new Saved.Done(
                    applied(List.of(edited), Optional.of(new Expected(edited, now)), actor),
                    List.of());
        }
        var steps = history(edited.kind(), edited.key());
        var theirs = steps.getFirst();
        var before =
                steps.stream()
                        .filter(step -> step.is(seen))
                        .findFirst()
                        .flatMap(Change::definition);
        var joined = Joining.join(body(before), body(theirs.definition()), edited.body());
        if (!joined.differences().isEmpty()) {
            return new Saved.Conflict(now, theirs.by(), theirs.at(), joined.differences());
        }
        var both = new Definition(edited.kind(), edited.key(), joined.body());
        var others =
                steps.stream()
                        .takeWhile(step -> !step.is(seen))
                        .map(Change::by)
                        .distinct()
                        .toList();
        return new Saved.Done(
                applied(List.of(both), Optional.of(new Expected(both, now)), actor), others);
    }

    private static Node.Mapping body(Optional<Definition> definition) {
        return definition.map(Definition::body).orElseGet(() -> Node.mapping(Map.of()));
    }

    /// What must still be so while a change is written.
    private record Expected(Definition definition, String version) {}

    /// Somebody was faster by a moment.
    private static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ChangedMeanwhile(Definition definition) {
            super(definition.kind() + " " + definition.key() + " was changed at the same moment");
        }
    }

    /// Stores the definitions; all or none. Throws a Failure with every problem found.
    public Applied apply(List<Definition> definitions, Actor actor) {
        return applied(definitions, Optional.empty(), actor);
    }

    private Applied applied(
            List<Definition> definitions, Optional<Expected> expected, Actor actor) {
        Moment.pass();
        var problems = check(definitions);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        var before = snapshot();
        var created = new ArrayList<Definition>();
        var changed = new ArrayList<Definition>();
        var unchanged = new ArrayList<Definition>();
        for (var definition : withBrought(definitions, before)) {
            var old = before.find(definition.kind(), definition.key());
            var group =
                    old.isEmpty()
                            ? created
                            : write(old.get()).equals(write(definition)) ? unchanged : changed;
            group.add(definition);
        }
        store.inTransaction(
                () -> {
                    rows.takeTurn();
                    expected.ifPresent(this::requireUnchanged);
                    created.forEach(d -> rows.save(d, true, actor));
                    changed.forEach(d -> rows.save(d, false, actor));
                });
        Moment.pass();
        tellKinds(created, changed, actor);
        return new Applied(names(created), names(changed), names(unchanged));
    }

    private void requireUnchanged(Expected expected) {
        var definition = expected.definition();
        rows.lock(definition.kind(), definition.key());
        if (!version(definition.kind(), definition.key()).equals(expected.version())) {
            throw new ChangedMeanwhile(definition);
        }
    }

    /// Removes one definition; refused while another one stands on it.
    public void remove(String kind, Slug key, Actor actor) {
        Moment.pass();
        var broken = brokenWithout(kind, key);
        if (!broken.isEmpty()) {
            throw new Failure(Failure.Kind.USER, broken);
        }
        store.inTransaction(
                () -> {
                    rows.takeTurn();
                    rows.remove(kind, key, actor);
                });
        Moment.pass();
    }

    /// Whether it is there and nothing stands on it.
    public boolean mayRemove(String kind, Slug key) {
        return find(kind, key).isPresent() && brokenWithout(kind, key).isEmpty();
    }

    /// Whether nobody has changed it since it was made.
    public boolean isAsCreated(String kind, Slug key) {
        return rows.changes(kind, key) == 1;
    }

    /// Everything that a definition ever said, the latest first; also of one that was removed.
    public List<Change> history(String kind, Slug key) {
        return rows.history(kind, key);
    }

    /// The history of all definitions of a kind, the latest first.
    public List<Change> history(String kind) {
        return rows.history(kind);
    }

    private List<Problem> brokenWithout(String kind, Slug key) {
        var before = snapshot();
        var left = new TreeMap<>(before.byName());
        if (left.remove(new Snapshot.Named(kind, key)) == null) {
            throw Failure.user(
                    "UNKNOWN_DEFINITION", "there is no " + kind + " '" + key + "' to remove");
        }
        return newlyBroken(before, before.holding(left), List.of());
    }

    /// The definitions, and before them those that they bring and that are not there.
    private List<Definition> withBrought(List<Definition> definitions, Snapshot before) {
        var brought = new LinkedHashMap<Snapshot.Named, Definition>();
        for (var kind : kinds()) {
            definitions.stream()
                    .filter(definition -> definition.kind().equals(kind.name()))
                    .flatMap(definition -> kind.brings(definition).stream())
                    .filter(other -> before.find(other.kind(), other.key()).isEmpty())
                    .forEach(
                            other ->
                                    brought.put(
                                            new Snapshot.Named(other.kind(), other.key()), other));
        }
        definitions.forEach(given -> brought.remove(new Snapshot.Named(given.kind(), given.key())));
        var all = new ArrayList<>(brought.values());
        all.addAll(definitions);
        return all;
    }

    List<DefinitionKind> kinds() {
        var known = kinds;
        if (known.isEmpty()) {
            known =
                    contributed.stream()
                            .sorted(
                                    Comparator.comparingInt(DefinitionKind::order)
                                            .thenComparing(DefinitionKind::name))
                            .toList();
            kinds = known;
        }
        return known;
    }

    private List<Problem> wrongNames(List<Definition> definitions) {
        var problems = new ArrayList<Problem>();
        var names = kinds().stream().map(DefinitionKind::name).toList();
        var places = new LinkedHashMap<Snapshot.Named, String>();
        for (var definition : definitions) {
            if (!names.contains(definition.kind())) {
                problems.add(
                        new Problem(
                                "UNKNOWN_KIND",
                                definition.place(),
                                "'"
                                        + definition.kind()
                                        + "' is not a kind of definition; the kinds are "
                                        + String.join(", ", names)));
            }
            var name = new Snapshot.Named(definition.kind(), definition.key());
            var other = places.putIfAbsent(name, definition.place());
            if (other != null) {
                problems.add(
                        new Problem(
                                "DUPLICATE_DEFINITION",
                                definition.place(),
                                definition.kind()
                                        + " '"
                                        + definition.key()
                                        + "' is also defined at "
                                        + other
                                        + "; keep one of them"));
            }
        }
        return problems;
    }

    private List<Problem> checkAll(Collection<Definition> definitions, Known known) {
        var problems = new ArrayList<Problem>();
        for (var kind : kinds()) {
            definitions.stream()
                    .filter(d -> d.kind().equals(kind.name()))
                    .forEach(d -> kind.check(d, known, problems));
        }
        return problems;
    }

    /// Problems of untouched definitions that the change brings about.
    private List<Problem> newlyBroken(Snapshot before, Snapshot after, List<Definition> touched) {
        var names =
                touched.stream()
                        .map(d -> new Snapshot.Named(d.kind(), d.key()))
                        .collect(Collectors.toSet());
        var untouched =
                after.byName().entrySet().stream()
                        .filter(e -> !names.contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        var problems = checkAll(untouched, after);
        if (!problems.isEmpty()) {
            problems.removeAll(checkAll(untouched, before));
        }
        return problems;
    }

    private void tellKinds(List<Definition> created, List<Definition> changed, Actor actor) {
        for (var kind : kinds()) {
            var mine =
                    java.util.stream.Stream.concat(created.stream(), changed.stream())
                            .filter(d -> d.kind().equals(kind.name()))
                            .toList();
            if (!mine.isEmpty()) {
                kind.applied(mine, actor);
            }
        }
    }

    /// Reads what changed since it last looked.
    private Snapshot snapshot() {
        long revision = revision();
        var seen = latest;
        if (seen.revision() != revision) {
            seen =
                    seen.isUnread()
                            ? Snapshot.of(rows.all(), rows.steps())
                            : seen.after(rows.stepsAfter(seen.revision()));
            latest = seen;
        }
        return seen;
    }

    private static List<String> names(List<Definition> definitions) {
        return definitions.stream().map(d -> d.kind() + " " + d.key()).toList();
    }
}
