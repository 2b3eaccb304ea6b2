package io.takeroot.initiatives.web;

import io.takeroot.groundwork.Product;
import io.takeroot.groundwork.Products;
import io.takeroot.initiatives.Deliverable;
import io.takeroot.initiatives.Initiative;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Initiatives in plain words, in the workspace's formats.
record InitiativeWords(Formats formats, LocalDate today, Products products) {
    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// `Campaign`, `Launch, tier 1`.
    static String type(Initiative initiative) {
        return capital(word(initiative.type()))
                + initiative.tier().map(tier -> ", tier " + tier).orElse("");
    }

    static String state(Initiative.State state) {
        return capital(word(state));
    }

    static Tone tone(Initiative.State state) {
        return switch (state) {
            case DRAFT -> Tone.NONE;
            case STARTED -> Tone.OK;
            case FINISHED -> Tone.NONE;
            case STOPPED -> Tone.OFF;
        };
    }

    /// `17 Jul 2017 to 11 Aug 2017`, `from 14 Nov 2017`, `no days yet`.
    String days(Initiative initiative) {
        var start = initiative.days().start().map(formats::date);
        var end = initiative.days().end().map(formats::date);
        if (start.isEmpty()) {
            return end.map(last -> "until " + last).orElse("no days yet");
        }
        return end.map(last -> start.get() + " to " + last).orElse("from " + start.get());
    }

    /// `3 of 4 done`, and how many are late.
    String delivered(Initiative initiative) {
        var all = initiative.deliverables();
        if (all.isEmpty()) {
            return "";
        }
        long done = all.stream().filter(Deliverable::isDone).count();
        long late = late(initiative);
        return done + " of " + all.size() + " done" + (late == 0 ? "" : ", " + late + " late");
    }

    long late(Initiative initiative) {
        return initiative.state().isEnd()
                ? 0
                : initiative.deliverables().stream().filter(one -> one.isLateOn(today)).count();
    }

    String products(Initiative initiative) {
        return initiative.scope().products().stream()
                .map(this::product)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String product(Slug key) {
        return products.find(key).map(Product::title).orElse(key.value());
    }

    static String keys(Collection<Slug> keys) {
        return keys.stream()
                .map(key -> capital(key.value().replace('-', ' ')))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// `Q4 2017`, or the days where they are no period with a name.
    String span(Period period) {
        for (var grain : Grain.values()) {
            if (grain.periodOf(period.from(), formats.calendar()).equals(period)) {
                return formats.period(period.from(), grain);
            }
        }
        return formats.dayAndMonth(period.from()) + " to " + formats.date(period.lastDay());
    }

    String budget(Initiative initiative) {
        return initiative
                .cost()
                .budget()
                .map(b -> formats.value(b.amount(), new Unit.Money(b.currency())))
                .orElse("");
    }

    String hours(Initiative initiative) {
        return initiative
                .cost()
                .hours()
                .map(h -> formats.value(h, new Unit.Plain()) + " h")
                .orElse("");
    }

    String date(Optional<LocalDate> day) {
        return day.map(formats::date).orElse("");
    }
}
