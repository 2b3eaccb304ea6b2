package io.takeroot.cli;

import io.takeroot.allocation.AllocationJson;
import io.takeroot.allocation.Allocations;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
                out.println(
                        "%s booked in %s bookings: %s"
                                .formatted(
                                        answer.get("booked"),
                                        answer.get("bookings"),
                                        answer.get("basis")));
                reasons(answer).forEach(reason -> out.println("not allocated\t" + reason));
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

    private static List<?> reasons(Map<String, @Nullable Object> answer) {
        return answer.get("not_allocated") instanceof List<?> reasons ? reasons : List.of();
    }
}
