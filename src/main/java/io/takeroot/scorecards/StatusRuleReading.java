package io.takeroot.scorecards;

import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads status rules as they are written: a list with one `status: condition` a line.
final class StatusRuleReading {
    private static final String CODE = "STATUS_RULE";
    private static final Pattern CONDITION =
            Pattern.compile("([a-z]+)\\s*(>=|<=|>|<)\\s*(-?\\d+(?:\\.\\d+)?)\\s*(%?)");
    private static final BigDecimal LARGEST_SHARE = BigDecimal.TEN;

    private final Fields fields;
    private final String name;

    StatusRuleReading(Fields fields, String name) {
        this.fields = fields;
        this.name = name;
    }

    /// Empty without the field, or when something is wrong with it.
    Optional<StatusRules> rules() {
        if (!fields.has(name)) {
            return Optional.empty();
        }
        var nodes = fields.nodes(name);
        var rules = nodes.stream().flatMap(node -> rule(node).stream()).toList();
        boolean read = rules.size() == nodes.size();
        return read && endsWell(rules) ? Optional.of(new StatusRules(rules)) : Optional.empty();
    }

    private boolean endsWell(List<StatusRule> rules) {
        long otherwise = rules.stream().filter(StatusRule::isOtherwise).count();
        if (otherwise != 1 || !rules.getLast().isOtherwise()) {
            wrong(
                    fields.place(name),
                    "the last rule, and no other, is 'otherwise', so that every figure has a"
                            + " status; write off track: otherwise at the end");
            return false;
        }
        return true;
    }

    private Optional<StatusRule> rule(Node node) {
        if (node instanceof Node.Mapping(var parts, String place)
                && parts.size() == 1
                && parts.values().iterator().next()
                        instanceof Node.Text(String text, var ignored)) {
            var status = status(parts.keySet().iterator().next(), place);
            var conditions = conditions(text, place);
            return status.flatMap(s -> conditions.map(all -> new StatusRule(s, all)));
        }
        wrong(
                node.place(),
                "every rule is one status and its condition, such as on track:"
                        + " probability >= 70%");
        return Optional.empty();
    }

    private Optional<Status> status(String word, String place) {
        var found =
                Stream.of(Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK)
                        .filter(
                                status ->
                                        status.text().equals(word.strip().toLowerCase(Locale.ROOT)))
                        .findFirst();
        if (found.isEmpty()) {
            wrong(place, "'" + word + "' is no status; write on track, at risk or off track");
        }
        return found;
    }

    private Optional<List<StatusRule.Condition>> conditions(String text, String place) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(StatusRule.OTHERWISE)) {
            return Optional.of(List.of());
        }
        var found = new ArrayList<StatusRule.Condition>();
        for (var part : plain.split("\\s+and\\s+", -1)) {
            condition(part.strip(), place).ifPresent(found::add);
        }
        return found.size() == plain.split("\\s+and\\s+", -1).length
                ? Optional.of(found)
                : Optional.empty();
    }

    private Optional<StatusRule.Condition> condition(String text, String place) {
        var match = CONDITION.matcher(text);
        var fact = match.matches() ? Fact.parse(match.group(1)) : Optional.<Fact>empty();
        if (fact.isEmpty()) {
            wrong(
                    place,
                    "'"
                            + text
                            + "' is no condition; write one of probability, pace, gap, actual or"
                            + " change, then >=, <=, > or <, then a number, such as pace >= 90%");
            return Optional.empty();
        }
        var number = new BigDecimal(match.group(3));
        var bound = match.group(4).isEmpty() ? number : number.movePointLeft(2);
        return bounded(fact.get(), bound, place)
                ? Optional.of(
                        new StatusRule.Condition(
                                fact.get(),
                                comparison(match.group(2)),
                                bound,
                                match.group(3) + match.group(4)))
                : Optional.empty();
    }

    /// A share of 70 was meant as 70 percent.
    private boolean bounded(Fact fact, BigDecimal bound, String place) {
        boolean possible =
                fact == Fact.PROBABILITY
                        ? bound.signum() >= 0 && bound.compareTo(BigDecimal.ONE) <= 0
                        : fact.kind() == Fact.Kind.FIGURE
                                || bound.abs().compareTo(LARGEST_SHARE) <= 0;
        if (!possible) {
            wrong(
                    place,
                    "'"
                            + bound.toPlainString()
                            + "' cannot be a "
                            + fact.text()
                            + ", which is a share; write 70% or 0.7 for seventy percent");
        }
        return possible;
    }

    private static StatusRule.Comparison comparison(String sign) {
        return Stream.of(StatusRule.Comparison.values())
                .filter(comparison -> comparison.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    private void wrong(String place, String message) {
        fields.problem(CODE, place, message);
    }
}
