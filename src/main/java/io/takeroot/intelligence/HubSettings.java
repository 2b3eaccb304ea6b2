package io.takeroot.intelligence;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Node;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What holds for the whole hub.
///
/// @param freshDays for how many days what somebody said is fresh
/// @param mailOn the day of the week on which followers are told what was learned
/// @param mailHour the hour of that day, in the workspace's zone, from which on they are
public record HubSettings(int freshDays, DayOfWeek mailOn, int mailHour) {
    public static final HubSettings FRESH = new HubSettings(180, DayOfWeek.MONDAY, 8);

    private static final int LONGEST_DAYS = 3650;
    private static final int LAST_HOUR = 23;

    static HubSettings read(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        var settings =
                new HubSettings(
                        whole(fields, "fresh_days", FRESH.freshDays(), new Bounds(1, LONGEST_DAYS)),
                        fields.choice("mail_on", DayOfWeek.class).orElse(FRESH.mailOn()),
                        whole(fields, "mail_hour", FRESH.mailHour(), new Bounds(0, LAST_HOUR)));
        fields.unknownFieldsAreProblems();
        return settings;
    }

    /// The same as a definition whose values are as somebody typed them.
    static Node.Mapping typed(Map<String, String> values) {
        var fields = new LinkedHashMap<String, Node>();
        values.forEach((name, value) -> fields.put(name, Node.text(value.strip())));
        return Node.mapping(fields);
    }

    private record Bounds(int low, int high) {}

    private static int whole(Fields fields, String name, int otherwise, Bounds bounds) {
        var number = fields.number(name);
        if (number.isEmpty()) {
            return otherwise;
        }
        if (!isWhole(number.get(), bounds)) {
            fields.problem(
                    "WRONG_VALUE",
                    fields.place(name),
                    "'%s' is %s; a whole number from %d to %d is expected"
                            .formatted(name, number.get(), bounds.low(), bounds.high()));
            return otherwise;
        }
        return number.get().intValue();
    }

    private static boolean isWhole(BigDecimal number, Bounds bounds) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(bounds.low())) >= 0
                && number.compareTo(BigDecimal.valueOf(bounds.high())) <= 0;
    }
}
