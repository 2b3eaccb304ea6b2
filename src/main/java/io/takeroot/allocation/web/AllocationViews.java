package io.takeroot.allocation.web;

import io.takeroot.allocation.Allocation;
import io.takeroot.allocation.Allocations;
import io.takeroot.allocation.Basis;
import io.takeroot.allocation.Preview;
import io.takeroot.allocation.Publication;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Workspace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts allocations into words for their pages.
@Component
class AllocationViews {
    private static final String NOW = "Published now";
    private static final String DRAFT = "After publishing";

    private final Allocations allocations;
    private final Workspace workspace;

    AllocationViews(Allocations allocations, Workspace workspace) {
        this.allocations = allocations;
        this.workspace = workspace;
    }

    AllocationListView list(boolean changeable) {
        return new AllocationListView(
                allocations.all().stream().map(this::line).toList(), changeable);
    }

    private AllocationListView.Line line(Allocation allocation) {
        var words = words(allocation);
        var state = state(allocation.key());
        var published = allocations.published(allocation.key());
        return new AllocationListView.Line(
                "/allocations/" + allocation.key(),
                allocation.title(),
                "%s, by %s"
                        .formatted(
                                AllocationWords.splits(allocation),
                                AllocationWords.methods(allocation)),
                state.tone(),
                state.word(),
                published.map(p -> words.compact(p.totals().booked())).orElse(""),
                published.map(p -> words.known(p.totals())).orElse(""),
                published.map(words::published).orElse(""));
    }

    /// How an allocation stands, as a pill says it.
    private record State(Tone tone, String word) {}

    private State state(Slug key) {
        if (allocations.published(key).isEmpty()) {
            return new State(Tone.NONE, "Draft");
        }
        if (allocations.isDraft(key)) {
            return new State(Tone.RISK, "Changed, not published");
        }
        return allocations.isStale(key)
                ? new State(Tone.RISK, "New data, not run yet")
                : new State(Tone.OK, "Published");
    }

    AllocationView allocation(Slug key, boolean changeable) {
        var allocation = allocations.require(key);
        var words = words(allocation);
        var state = state(key);
        var history = allocations.publications(key);
        var published = history.stream().findFirst();
        var problems = new ArrayList<Problem>();
        var draft = draft(key, words, problems);
        return new AllocationView(
                key.value(),
                state.tone(),
                state.word(),
                published.map(p -> figures(p, words)).orElse(List.of()),
                published.map(p -> sentence(p, words)).orElse(""),
                allocation.into().value(),
                allocation.rules().stream().map(words::rule).toList(),
                draft,
                problems,
                published.flatMap(p -> new ProductViews(p.totals(), words).view()),
                published.map(p -> words.reasons(p.totals())).orElse(List.of()),
                published.map(Publication::notes).orElse(List.of()),
                history.stream().map(p -> history(p, words)).toList(),
                changeable);
    }

    private List<AllocationView.Figure> figures(Publication publication, AllocationWords words) {
        var totals = publication.totals();
        var figures = new ArrayList<AllocationView.Figure>();
        figures.add(
                new AllocationView.Figure(
                        "Booked",
                        words.compact(totals.booked()),
                        words.formats().count(totals.bookings(), "booking", "bookings")));
        var amounts = totals.byBasis();
        for (var basis : Basis.values()) {
            var amount = amounts.getOrDefault(basis, BigDecimal.ZERO);
            double share = totals.share(basis);
            if (share > 0 || basis == Basis.NOT_ALLOCATED) {
                figures.add(
                        new AllocationView.Figure(
                                AllocationWords.capital(basis.word()),
                                words.percent(share),
                                words.compact(amount)));
            }
        }
        return figures;
    }

    private String sentence(Publication publication, AllocationWords words) {
        return "Publication %d, version %d of the rule, %s. Every booking adds up to its total to the cent."
                .formatted(
                        publication.number(), publication.version(), words.published(publication));
    }

    /// What publishing now would change; nothing when it would change nothing.
    private Optional<AllocationView.DraftView> draft(
            Slug key, AllocationWords words, List<Problem> problems) {
        if (!allocations.isDraft(key) && !allocations.isStale(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(draft(allocations.preview(key), words));
        } catch (Failure failure) {
            problems.addAll(failure.problems());
            return Optional.empty();
        }
    }

    private AllocationView.DraftView draft(Preview preview, AllocationWords words) {
        return new AllocationView.DraftView(
                sentence(preview, words),
                words.difference(
                        preview.difference(), preview.published().isPresent() ? NOW : "Now", DRAFT),
                preview.sample().stream().map(row -> sample(row, words)).toList(),
                words.reasons(preview.totals()),
                preview.notes());
    }

    private static String sentence(Preview preview, AllocationWords words) {
        var known = words.known(preview.totals());
        var booked = words.exact(preview.totals().booked());
        if (preview.published().isEmpty()) {
            return "Nothing is published yet. Publishing splits %s of %s: %s."
                    .formatted(
                            booked,
                            words.formats()
                                    .count(preview.totals().bookings(), "booking", "bookings"),
                            known);
        }
        return preview.difference().isNothing()
                ? "Publishing changes no product's figures: %s, %s.".formatted(booked, known)
                : "Publishing adds %s to the products that gain; %s are booked in all: %s."
                        .formatted(words.exact(preview.difference().moved()), booked, known);
    }

    private static AllocationView.SampleRow sample(Preview.Row row, AllocationWords words) {
        return new AllocationView.SampleRow(
                row.booking(),
                row.day(),
                row.total().isEmpty() ? "" : words.exact(new BigDecimal(row.total())),
                row.product(),
                row.amount().isEmpty() ? "" : words.exact(new BigDecimal(row.amount())),
                row.reason().isEmpty() ? row.basis().word() + ", " + row.method() : row.reason());
    }

    private AllocationView.HistoryLine history(Publication publication, AllocationWords words) {
        var difference = allocations.difference(publication);
        return new AllocationView.HistoryLine(
                "/allocations/%s/publications/%d"
                        .formatted(publication.allocation(), publication.number()),
                Integer.toString(publication.number()),
                words.formats().moment(publication.at()),
                publication.by(),
                words.cause(publication),
                "version " + publication.version(),
                words.exact(publication.totals().booked()),
                publication.number() == 1 ? "first" : "+" + words.exact(difference.moved()));
    }

    PublicationView publication(Slug key, int number) {
        var publication = allocations.publication(key, number);
        var words = words(allocations.require(key));
        var difference = allocations.difference(publication);
        var facts =
                List.of(
                        new PublicationView.Fact("Published", words.published(publication)),
                        new PublicationView.Fact("Why", words.cause(publication)),
                        new PublicationView.Fact(
                                "Rule", "version " + publication.version() + ", as below"),
                        new PublicationView.Fact(
                                "Booked", words.exact(publication.totals().booked())),
                        new PublicationView.Fact("Known", words.known(publication.totals())));
        return new PublicationView(
                facts,
                number == 1
                        ? "The first publication: there was nothing before it."
                        : difference.isNothing()
                                ? "No product's figures changed."
                                : "%s were added to the products that gained."
                                        .formatted(words.exact(difference.moved())),
                words.difference(
                        difference,
                        number == 1 ? "Before" : "Publication " + (number - 1),
                        "Publication " + number),
                publication.definition());
    }

    private AllocationWords words(Allocation allocation) {
        var settings = workspace.settings();
        var unit =
                allocations
                        .currency(allocation.key())
                        .<Unit>map(Unit.Money::new)
                        .orElseGet(Unit.Plain::new);
        return new AllocationWords(new Formats(settings.zone(), settings.calendar()), unit);
    }
}
