package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Controls;
import io.takeroot.initiatives.Deliverable;
import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Template;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Baseline;
import io.takeroot.scorecards.Indicator;
import io.takeroot.scorecards.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What the form shows before anybody typed: a stored initiative, or a template.
final class FormStart {
    private final MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();

    static InitiativeForm of(Initiative one, String version) {
        var start = new FormStart();
        start.set("seen", version);
        start.head(one);
        one.scope().products().forEach(key -> start.sent.add("products", key.value()));
        one.scope().segments().forEach(key -> start.sent.add("segments", key.value()));
        one.scope().competitors().forEach(key -> start.sent.add("competitors", key.value()));
        one.standsOn().forEach(reference -> start.sent.add("stands_on", reference));
        one.deliverables().forEach(start::deliverable);
        one.indicators().forEach(start::indicator);
        start.controls(one.controls());
        return new InitiativeForm(start.sent);
    }

    /// @param metrics those that the workspace knows
    static InitiativeForm of(Template template, Start begin, Set<Slug> metrics) {
        var start = new FormStart();
        start.set("type", InitiativeWords.word(template.type()));
        start.set("tier", template.tier().map(Object::toString).orElse(""));
        start.set("start", begin.day().toString());
        start.set("owner", begin.owner());
        start.set("currency", begin.currency());
        template.items().forEach(item -> start.item(item, begin.day()));
        template.suggestions().forEach(suggestion -> start.suggestion(suggestion, metrics));
        return new InitiativeForm(start.sent);
    }

    /// What is known of a new initiative.
    record Start(LocalDate day, String owner, String currency) {}

    private void head(Initiative one) {
        set("title", one.title());
        set("type", InitiativeWords.word(one.type()));
        set("tier", one.tier().map(Object::toString).orElse(""));
        set("objective", one.objective().map(Slug::value).orElse(""));
        set("owner", one.owner());
        set("start", one.days().start().map(LocalDate::toString).orElse(""));
        set("end", one.days().end().map(LocalDate::toString).orElse(""));
        set("amount", one.cost().budget().map(b -> b.amount().toPlainString()).orElse(""));
        set("currency", one.cost().budget().map(Initiative.Budget::currency).orElse(""));
        set("effort", one.cost().hours().map(BigDecimal::toPlainString).orElse(""));
        set("next", one.next());
    }

    private void deliverable(Deliverable one) {
        sent.add("deliverable.was", one.title());
        sent.add("deliverable.title", one.title());
        sent.add("deliverable.owner", one.owner());
        sent.add("deliverable.phase", one.phase());
        sent.add("deliverable.due", one.due().map(LocalDate::toString).orElse(""));
        sent.add("deliverable.done", one.done().map(LocalDate::toString).orElse(""));
    }

    private void item(Template.Item item, LocalDate start) {
        sent.add("deliverable.was", "");
        sent.add("deliverable.title", item.title());
        sent.add("deliverable.owner", "");
        sent.add("deliverable.phase", item.phase());
        sent.add("deliverable.due", start.plusDays(item.days()).toString());
        sent.add("deliverable.done", "");
    }

    private void indicator(Indicator one) {
        sent.add("indicator.key", one.key().value());
        sent.add("indicator.metric", one.metric().value());
        sent.add("indicator.role", InitiativeWords.word(one.role()));
        sent.add("indicator.slice", one.slice().isAll() ? "" : one.slice().words());
        sent.add("indicator.baseline", one.baseline().map(FormStart::words).orElse(""));
        sent.add("indicator.target", one.target().map(FormStart::words).orElse(""));
        sent.add("indicator.by", one.target().map(FormStart::by).orElse(""));
        sent.add("indicator.per", one.target().flatMap(FormStart::per).orElse(""));
        sent.add("indicator.owner", one.owner());
    }

    private void suggestion(Template.Suggestion suggestion, Set<Slug> metrics) {
        var known = suggestion.metrics().stream().filter(metrics::contains).findFirst();
        sent.add("indicator.key", "");
        sent.add("indicator.metric", known.map(Slug::value).orElse(""));
        sent.add("indicator.role", InitiativeWords.word(suggestion.role()));
        for (var name : Set.of("slice", "baseline", "target", "by", "per", "owner")) {
            sent.add("indicator." + name, "");
        }
    }

    private void controls(Controls controls) {
        switch (controls) {
            case Controls.None() -> set("compare", "none");
            case Controls.Others(String dimension, Set<String> without) -> {
                set("compare", "others");
                set("dimension", dimension);
                set("without", without.stream().sorted().collect(Collectors.joining(", ")));
            }
            case Controls.Randomised(String dimension, String treated, String control) -> {
                set("compare", "randomised");
                set("dimension", dimension);
                set("treated", treated);
                set("control", control);
            }
        }
    }

    private static String words(Baseline baseline) {
        return switch (baseline) {
            case Baseline.Value(BigDecimal value) -> value.toPlainString();
            case Baseline.Of of -> of.period().name();
        };
    }

    private static String words(Target target) {
        return switch (target) {
            case Target.Value value -> plain(value.value());
            case Target.Band band -> plain(band.low()) + ", " + plain(band.high());
            case Target.Growth growth ->
                    growth.growth().movePointRight(2).stripTrailingZeros().toPlainString()
                            + "% over "
                            + growth.over().name();
            case Target.Each each -> FormView.KEPT;
            case Target.Plan plan -> FormView.KEPT;
            case Target.PlanEach plan -> FormView.KEPT;
        };
    }

    private static String by(Target target) {
        return target.by().equals(LocalDate.MAX) ? "" : target.by().toString();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static Optional<String> per(Target target) {
        return switch (target) {
            case Target.Growth growth -> Optional.empty();
            case Target.Value value -> value.per().map(FormStart::word);
            case Target.Band band -> band.per().map(FormStart::word);
            case Target.Each each -> Optional.empty();
            case Target.Plan plan -> Optional.empty();
            case Target.PlanEach plan -> Optional.empty();
        };
    }

    private static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    private void set(String name, String value) {
        sent.set(name, value);
    }
}
