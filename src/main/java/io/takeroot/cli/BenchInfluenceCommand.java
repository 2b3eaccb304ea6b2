package io.takeroot.cli;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.library.Assets;
import io.takeroot.library.Influence;
import io.takeroot.library.Influences;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Influence of content on the deals of a folder: worked out a second time in another way, and of
/// content that was dealt to deals at random, which has none.
@Command(
        name = "influence",
        description =
                "Influence of assets on deals: against a second computation, and of placebos.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class BenchInfluenceCommand implements Callable<Integer> {
    private static final double USED = 0.1;

    @Option(
            names = "--draws",
            defaultValue = "100",
            description = "How many placebos. Default ${DEFAULT-VALUE}.")
    private int draws;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = place.open()) {
            var influences = context.getBean(Influences.class);
            var deals = context.getBean(Deals.class).all();
            var again = new InfluenceAgain(deals);
            var uses = new ArrayList<Map<String, LocalDate>>();
            for (var asset : context.getBean(Assets.class).published()) {
                uses.add(influences.firstUses(asset.key()));
            }
            var placebos = placebos(deals);
            uses.addAll(placebos);
            var wrong =
                    uses.stream().filter(each -> !again.agrees(influences.of(each), each)).count();
            print(new Measured("influence.disagreeing", wrong, "cases", uses.size(), 0));
            var shown = placebos.stream().filter(each -> isClear(influences.of(each))).count();
            double bar = Math.floor(draws * 0.05);
            print(new Measured("influence.placebo_shown", shown, "draws", draws, bar));
        }
        return 0;
    }

    private static boolean isClear(Influence influence) {
        return influence instanceof Influence.Known known && known.isClear();
    }

    /// Each deals a tenth of the closed deals a use on some day before they closed.
    private List<Map<String, LocalDate>> placebos(List<Deal> deals) {
        var random = new SplittableRandom(7);
        var all = new ArrayList<Map<String, LocalDate>>();
        for (int draw = 0; draw < draws; draw++) {
            var uses = new HashMap<String, LocalDate>();
            for (var deal : deals) {
                var opened = deal.opened();
                var closed = deal.closed();
                if (opened != null && closed != null && random.nextDouble() < USED) {
                    long days = ChronoUnit.DAYS.between(opened, closed);
                    uses.put(deal.id(), opened.plusDays(random.nextLong(Math.max(0, days) + 1)));
                }
            }
            all.add(uses);
        }
        return all;
    }

    private void print(Measured figure) {
        spec.commandLine().getOut().println(Json.line(figure.json()));
        spec.commandLine().getOut().flush();
    }
}
