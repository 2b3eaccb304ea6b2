package io.takeroot.scorecards;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What happened, as people noted it down: the front door to annotations.
@Component
public class Annotations {
    private final Definitions definitions;

    Annotations(Definitions definitions) {
        this.definitions = definitions;
    }

    /// All of them, oldest first.
    public List<Annotation> all() {
        return definitions.all(AnnotationKind.NAME).stream()
                .map(definition -> AnnotationKind.read(definition, new ArrayList<>()))
                .sorted(Comparator.comparing(Annotation::date).thenComparing(Annotation::key))
                .toList();
    }

    public Optional<Annotation> find(Slug key) {
        return all().stream().filter(annotation -> annotation.key().equals(key)).findFirst();
    }

    /// Those that a scorecard's charts show on a day.
    public List<Annotation> of(ScorecardId scorecard, LocalDate asOf) {
        return all().stream()
                .filter(annotation -> annotation.concerns(scorecard))
                .filter(annotation -> !annotation.date().isAfter(asOf))
                .toList();
    }

    /// Notes something down under a key made of its day and title; the same again changes
    /// nothing.
    public Annotation add(Note note, Actor actor) {
        var annotation =
                new Annotation(
                        Slug.from(note.date() + "-" + note.title()),
                        note.title(),
                        note.date(),
                        note.kind(),
                        note.description(),
                        note.products());
        definitions.apply(List.of(AnnotationKind.write(annotation)), actor);
        return annotation;
    }

    public void remove(Slug key, Actor actor) {
        definitions.remove(AnnotationKind.NAME, key, actor);
    }

    /// What a person notes down.
    ///
    /// @param products that it concerns; empty when it concerns all
    public record Note(
            String title, LocalDate date, String kind, String description, Set<Slug> products) {}
}
