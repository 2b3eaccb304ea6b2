package io.takeroot.demo;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.intelligence.Confidence;
import io.takeroot.intelligence.Ending;
import io.takeroot.intelligence.Heard;
import io.takeroot.intelligence.HubDatasets;
import io.takeroot.intelligence.InsightImport;
import io.takeroot.intelligence.InsightKind;
import io.takeroot.intelligence.Origin;
import io.takeroot.intelligence.Subject;
import io.takeroot.intelligence.WinLoss;
import io.takeroot.intelligence.WinLossRecord;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Tells what people said in the last sixty days, and why deals ended as they did. All of it is
/// invented: the export only says which deals were won.
@Component
final class IntelligenceStory {
    private static final LocalDate AUTUMN = LocalDate.of(2017, 10, 1);
    private static final LocalDate CHRISTMAS = LocalDate.of(2017, 12, 22);

    /// Of so many deals one has a record.
    private static final int ONE_OF = 9;

    private static final List<String> REASONS =
            List.of(
                    "service",
                    "price",
                    "relationship",
                    "effort-of-change",
                    "timing",
                    "missing-feature");
    private static final List<String> DRIVERS = List.of("standstill", "total-cost", "references");

    private final InsightImport insights;
    private final WinLoss records;
    private final HubDatasets datasets;
    private final Deals deals;

    IntelligenceStory(InsightImport insights, WinLoss records, HubDatasets datasets, Deals deals) {
        this.insights = insights;
        this.records = records;
        this.datasets = datasets;
        this.deals = deals;
    }

    /// Telling it again changes nothing.
    void tell(Actor actor) {
        try {
            var said = new ClassPathResource(Story.CRM.folder() + "/insights.csv");
            insights.apply(said.getContentAsByteArray(), actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (records.isEmpty()) {
            recorded().forEach(deal -> records.keep(record(deal), actor));
            ask(actor);
        }
        datasets.refresh();
    }

    private List<Deal> recorded() {
        return deals.all().stream()
                .filter(deal -> deal.outcome().isClosed())
                .filter(deal -> Math.floorMod(deal.id().hashCode(), ONE_OF) == 0)
                .filter(deal -> closed(deal).filter(day -> day.isAfter(AUTUMN)).isPresent())
                .filter(deal -> closed(deal).filter(day -> day.isBefore(CHRISTMAS)).isPresent())
                .sorted(Comparator.comparing(Deal::id))
                .toList();
    }

    private static Optional<LocalDate> closed(Deal deal) {
        return Optional.ofNullable(deal.closed());
    }

    private WinLossRecord record(Deal deal) {
        var proposed = records.proposed(deal);
        int chance = Math.floorMod(deal.id().hashCode() / ONE_OF, 100);
        var ending = proposed.ending().isWon() ? Ending.WON : lost(chance);
        boolean named =
                ending == Ending.LOST_TO_COMPETITOR || (ending == Ending.WON && chance < 55);
        return new WinLossRecord(
                deal.id(),
                ending,
                proposed.decidedOn(),
                named ? against(proposed.subject()) : proposed.subject(),
                "",
                List.of(
                        REASONS.get(chance % REASONS.size()),
                        DRIVERS.get(chance % DRIVERS.size())));
    }

    private static Ending lost(int chance) {
        if (chance < 50) {
            return Ending.LOST_TO_COMPETITOR;
        }
        if (chance < 70) {
            return Ending.LOST_TO_EXISTING;
        }
        return chance < 90 ? Ending.NO_DECISION : Ending.GHOSTED;
    }

    /// The competitor that the groundwork names for the product's line.
    private static Subject against(Subject subject) {
        var product = subject.product().map(Slug::value).orElse("");
        var competitor =
                product.startsWith("mg-")
                        ? "helio"
                        : product.endsWith("basic") ? "brightmere" : "northgate";
        return subject.withCompetitor(Optional.of(Slug.of(competitor)));
    }

    private void ask(Actor actor) {
        recorded().stream()
                .sorted(Comparator.comparing(Deal::id).reversed())
                .filter(
                        deal ->
                                records.find(deal.id())
                                        .filter(it -> !it.ending().isWon())
                                        .isPresent())
                .findFirst()
                .ifPresent(
                        deal ->
                                records.interview(
                                        deal.id(),
                                        Heard.of(
                                                        InsightKind.WIN_LOSS_INTERVIEW,
                                                        "The offer was the better one; nobody had the time to move everything before the year ends.",
                                                        LocalDate.of(2017, 12, 28))
                                                .from(new Origin("Head of IT", "Loss interview"))
                                                .with(Confidence.HIGH),
                                        actor));
    }
}
