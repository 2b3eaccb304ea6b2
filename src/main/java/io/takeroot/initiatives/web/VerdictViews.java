package io.takeroot.initiatives.web;

import io.takeroot.initiatives.GateOverride;
import io.takeroot.initiatives.ImpactReading;
import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.initiatives.VerdictReading;
import io.takeroot.initiatives.Verdicts;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts together what the pages of verdicts show.
@Component
class VerdictViews {
    private final Initiatives initiatives;
    private final Verdicts verdicts;
    private final Workspace workspace;

    VerdictViews(Initiatives initiatives, Verdicts verdicts, Workspace workspace) {
        this.initiatives = initiatives;
        this.verdicts = verdicts;
        this.workspace = workspace;
    }

    Optional<Initiative> initiative(String key) {
        return Slug.isSlug(key) ? initiatives.find(Slug.of(key)) : Optional.empty();
    }

    LocalDate today() {
        return workspace.today();
    }

    /// Empty while it has not begun on that day.
    Optional<VerdictView> view(Initiative initiative, LocalDate asOf) {
        return verdicts.of(initiative.key(), asOf).map(reading -> view(initiative, reading));
    }

    private VerdictView view(Initiative initiative, VerdictReading reading) {
        return new VerdictView(
                initiative.key().value(),
                initiative.title(),
                reading.verdict().tone(),
                reading.verdict().word(),
                reading.sentence(),
                reading.rule(),
                formats().date(reading.asOf()),
                initiatives.overrides(initiative.key()).stream().map(this::override).toList(),
                reading.impacts().stream().map(this::impact).toList(),
                verdicts.history(initiative.key()).stream()
                        .map(
                                past ->
                                        new VerdictView.Past(
                                                formats().date(past.asOf()),
                                                past.verdict().tone(),
                                                past.verdict().word(),
                                                past.sentence()))
                        .toList(),
                rules(reading));
    }

    private VerdictView.Impact impact(ImpactReading reading) {
        return new ImpactWords(reading, formats()).impact();
    }

    private String override(GateOverride override) {
        return "%s let it start past the gate on %s: %s"
                .formatted(
                        override.by(),
                        formats().date(override.at().atZone(formats().zone()).toLocalDate()),
                        override.reason());
    }

    private static List<VerdictView.Rule> rules(VerdictReading reading) {
        return Verdicts.rules().stream()
                .map(
                        rule ->
                                new VerdictView.Rule(
                                        rule.words(),
                                        rule.verdict().tone(),
                                        rule.verdict().word(),
                                        rule.words().equals(reading.rule())))
                .toList();
    }

    Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }
}
