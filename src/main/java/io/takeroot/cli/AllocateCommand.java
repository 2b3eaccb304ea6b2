package io.takeroot.cli;

import io.takeroot.allocation.AllocationJson;
import io.takeroot.allocation.Allocations;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "allocate",
        description = "What an allocation would change; with --publish, changes it.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class AllocateCommand implements Callable<Integer> {
    @Option(
            names = "--allocation",
            required = true,
            paramLabel = "KEY",
            description = "The allocation's key.")
    private String allocation;

    @Option(names = "--publish", description = "Write the derived dataset.")
    private boolean publish;

    @Option(names = "--json", description = "The full answer as JSON, with every month.")
    private boolean json;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = place.open()) {
            var allocations = context.getBean(Allocations.class);
            var key = Slug.from(allocation);
            var answer = answer(allocations, key);
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.pretty(answer));
            } else {
                words(answer).forEach(out::println);
            }
        }
        return 0;
    }

    private Map<String, @Nullable Object> answer(Allocations allocations, Slug key) {
        if (!publish) {
            return AllocationJson.of(allocations.preview(key));
        }
        var publication = allocations.publish(key, Actor.COMMAND_LINE);
        return AllocationJson.of(
                allocations.require(key), publication, allocations.difference(publication));
    }

    private static List<String> words(Map<String, @Nullable Object> answer) {
        var lines = new ArrayList<String>();
        lines.add(
                answer.get("publication") == null
                        ? "Preview; nothing is written into " + answer.get("into") + "."
                        : "Publication "
                                + answer.get("publication")
                                + " of "
                                + answer.get("into")
                                + ".");
        lines.add(
                "  %s booked in %s bookings: %s"
                        .formatted(
                                amount(answer.get("booked")),
                                answer.get("bookings"),
                                shares(answer)));
        products(answer)
                .forEach(
                        (product, sums) ->
                                lines.add(
                                        "    %-24s %16s before, %16s after"
                                                .formatted(
                                                        product,
                                                        amount(sums[0]),
                                                        amount(sums[1]))));
        for (var reason : maps(answer, "not_allocated")) {
            lines.add(
                    "  not allocated: %s in %s of the bookings: %s"
                            .formatted(
                                    amount(reason.get("amount")),
                                    reason.get("bookings"),
                                    reason.get("reason")));
        }
        return lines;
    }

    private static String shares(Map<String, @Nullable Object> answer) {
        return answer.get("basis") instanceof Map<?, ?> shares
                ? shares.entrySet().stream()
                        .map(share -> percent(share.getValue()) + " " + share.getKey())
                        .collect(Collectors.joining(", "))
                : "";
    }

    /// Before and after of each product, over all months.
    private static Map<String, BigDecimal[]> products(Map<String, @Nullable Object> answer) {
        var sums = new TreeMap<String, BigDecimal[]>();
        for (var month : maps(answer, "months")) {
            var sum =
                    sums.computeIfAbsent(
                            String.valueOf(month.get("product")),
                            product -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sum[0] = sum[0].add(number(month.get("before")));
            sum[1] = sum[1].add(number(month.get("after")));
        }
        return sums;
    }

    private static List<? extends Map<?, ?>> maps(
            Map<String, @Nullable Object> answer, String key) {
        return answer.get(key) instanceof List<?> all
                ? all.stream().filter(Map.class::isInstance).map(one -> (Map<?, ?>) one).toList()
                : List.of();
    }

    private static String percent(@Nullable Object share) {
        return String.format(Locale.ROOT, "%.1f%%", number(share).doubleValue() * 100);
    }

    private static String amount(@Nullable Object amount) {
        return String.format(Locale.ROOT, "%,.2f", number(amount));
    }

    private static BigDecimal number(@Nullable Object value) {
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }
}
