package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Deliverable;
import io.takeroot.initiatives.Initiative;
import io.takeroot.kernel.Slug;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Initiatives as a table of comma-separated values (RFC 4180), one a line.
final class InitiativesCsv {
    private static final String HEAD =
            "initiative,title,type,tier,state,objective,owner,products,start,end,budget,currency,"
                    + "hours,deliverables,done";
    private static final String LINE_END = "\r\n";

    private InitiativesCsv() {}

    static String of(List<Initiative> initiatives) {
        return Stream.concat(Stream.of(HEAD), initiatives.stream().map(InitiativesCsv::line))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(Initiative one) {
        var budget = one.cost().budget();
        return Stream.of(
                        one.key().value(),
                        one.title(),
                        InitiativeWords.word(one.type()),
                        one.tier().map(Object::toString).orElse(""),
                        InitiativeWords.word(one.state()),
                        one.objective().map(Slug::value).orElse(""),
                        one.owner(),
                        keys(one.scope().products()),
                        one.days().start().map(Object::toString).orElse(""),
                        one.days().end().map(Object::toString).orElse(""),
                        budget.map(b -> b.amount().toPlainString()).orElse(""),
                        budget.map(Initiative.Budget::currency).orElse(""),
                        one.cost().hours().map(BigDecimal::toPlainString).orElse(""),
                        Integer.toString(one.deliverables().size()),
                        Long.toString(
                                one.deliverables().stream().filter(Deliverable::isDone).count()))
                .map(InitiativesCsv::text)
                .collect(Collectors.joining(","));
    }

    private static String keys(Collection<Slug> keys) {
        return keys.stream().map(Slug::value).sorted().collect(Collectors.joining(" "));
    }

    /// Quoted where it has to be; a text that a spreadsheet would run as a formula is disarmed.
    private static String text(String value) {
        var safe = value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
