package io.takeroot.groundwork;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Node;
import io.takeroot.workspace.Saved;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Changes foundations; every word that one had stays in its history.
@Component
public class Foundations {
    private static final List<FoundationField> COMMON =
            List.of(
                    FoundationField.line(FoundationText.TITLE, "Title", ""),
                    FoundationField.line(FoundationText.OWNER, "Owner", ""),
                    FoundationField.line(FoundationText.STATE, "State", ""),
                    FoundationField.line(FoundationText.AGREED_ON, "Agreed on", ""),
                    FoundationField.line(FoundationText.REVIEW_BY, "Review by", ""));

    private final Definitions definitions;
    private final Workspace workspace;
    private final RecordSoon then;

    Foundations(Definitions definitions, Workspace workspace, RecordSoon then) {
        this.definitions = definitions;
        this.workspace = workspace;
        this.then = then;
    }

    /// A key for a new foundation that no other has or had, made of its title.
    public FoundationId freshId(FoundationKind kind, String title) {
        var stem = Slug.from(title).value();
        var key = Slug.of(stem);
        for (int i = 2; !definitions.history(kind.word(), key).isEmpty(); i++) {
            key = Slug.of(stem.substring(0, Math.min(stem.length(), 110)) + "-" + i);
        }
        return new FoundationId(kind, key);
    }

    /// The definition in which these values take the place of those that are there; a field that
    /// is not among them keeps its value. A problem with a field has the field's name as its
    /// place.
    ///
    /// @param values by field; an empty list takes the field away
    public Definition edited(FoundationId id, Map<String, List<String>> values) {
        return edited(id, values, FoundationField::name, "");
    }

    /// The same, where every problem has one place.
    Definition edited(FoundationId id, Map<String, List<String>> values, String place) {
        return edited(id, values, any -> place, place);
    }

    private Definition edited(
            FoundationId id,
            Map<String, List<String>> values,
            Function<FoundationField, String> places,
            String place) {
        var there = definitions.find(id.kind().word(), id.key()).map(Definition::body);
        var body = new Node.Mapping(there.map(Node.Mapping::fields).orElse(Map.of()), place);
        // What is said already stays as it is written, line ends and all.
        var now = new Definition(id.kind().word(), id.key(), body).fields(new ArrayList<>());
        for (var field : fields(id.kind())) {
            var given = values.get(field.name());
            if (given != null && !given.equals(FoundationText.values(field, now))) {
                var node = FoundationText.node(field, given, places.apply(field));
                body =
                        node.isPresent()
                                ? body.with(field.name(), node.get())
                                : body.without(field.name());
            }
        }
        if (!isAgreed(body)) {
            body = body.without(FoundationText.AGREED_ON);
        }
        boolean agreedBefore = there.filter(Foundations::isAgreed).isPresent();
        return new Definition(id.kind().word(), id.key(), agreedBefore ? body : agreedOn(body));
    }

    /// What is agreed newly, and on no given day, is so from today on.
    private Node.Mapping agreedOn(Node.Mapping body) {
        return !isAgreed(body) || body.fields().containsKey(FoundationText.AGREED_ON)
                ? body
                : body.with(FoundationText.AGREED_ON, Node.text(workspace.today().toString()));
    }

    private static boolean isAgreed(Node.Mapping body) {
        return body.fields().get(FoundationText.STATE) instanceof Node.Text(String word, _)
                && word.strip().equalsIgnoreCase(FoundationState.AGREED.word());
    }

    /// Those that all kinds have, and its own.
    static List<FoundationField> fields(FoundationKind kind) {
        return Stream.concat(COMMON.stream(), kind.fields().stream()).toList();
    }

    /// Names how a foundation stands now, for a form to send along; empty when it is not there.
    public String version(FoundationId id) {
        return definitions.version(id.kind().word(), id.key());
    }

    /// Keeps what a person wrote, joined with what others changed elsewhere in it meanwhile.
    ///
    /// @param edited made by [#edited]
    /// @param seen the [#version] that the form began with; empty for something new
    /// @throws Failure with every problem that it has
    public Saved save(Definition edited, String seen, Actor actor) {
        return definitions.save(edited, seen, actor);
    }

    /// Says that a foundation holds from today on, until its review date.
    public void agree(FoundationId id, LocalDate reviewBy, Actor actor) {
        change(
                id,
                body ->
                        body.with(FoundationText.STATE, Node.text(FoundationState.AGREED.word()))
                                .with(
                                        FoundationText.AGREED_ON,
                                        Node.text(workspace.today().toString()))
                                .with(FoundationText.REVIEW_BY, Node.text(reviewBy.toString())),
                actor);
    }

    /// Says that an agreed foundation still holds, until a new review date.
    public void review(FoundationId id, LocalDate reviewBy, Actor actor) {
        change(
                id,
                body -> body.with(FoundationText.REVIEW_BY, Node.text(reviewBy.toString())),
                actor);
    }

    private void change(FoundationId id, UnaryOperator<Node.Mapping> how, Actor actor) {
        var now =
                definitions
                        .find(id.kind().word(), id.key())
                        .orElseThrow(() -> unknown("there is no %s to change".formatted(id)));
        definitions.apply(
                List.of(new Definition(now.kind(), now.key(), how.apply(now.body()))), actor);
    }

    /// Takes a foundation away; its versions stay, and any of them can be restored.
    ///
    /// @throws Failure when another definition stands on it
    public void remove(FoundationId id, Actor actor) {
        definitions.remove(id.kind().word(), id.key(), actor);
        then.changed();
    }

    /// What a foundation said over time, the latest first; also of one that was removed.
    public List<Version> versions(FoundationId id) {
        var changes = definitions.history(id.kind().word(), id.key()).reversed();
        var versions = new ArrayList<Version>();
        for (var change : changes) {
            versions.add(
                    new Version(
                            versions.size() + 1,
                            change.definition().map(FoundationText::stored),
                            change.at(),
                            change.by()));
        }
        return List.copyOf(versions.reversed());
    }

    /// Makes a foundation say again what an earlier version said.
    ///
    /// @throws Failure when there is no such version, or it no longer fits what there is
    public void restore(FoundationId id, int number, Actor actor) {
        var changes = definitions.history(id.kind().word(), id.key()).reversed();
        var definition =
                Optional.of(number)
                        .filter(n -> n >= 1 && n <= changes.size())
                        .flatMap(n -> changes.get(n - 1).definition())
                        .orElseThrow(
                                () ->
                                        unknown(
                                                "%s has no version %d with words; choose one of its list"
                                                        .formatted(id, number)));
        definitions.apply(List.of(definition), actor);
    }

    private static Failure unknown(String words) {
        return Failure.user("UNKNOWN_FOUNDATION", words);
    }
}
