package io.takeroot.metrictrees.web;

import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import io.takeroot.metrictrees.TreeReading;
import io.takeroot.statistics.causechain.Account;
import io.takeroot.statistics.causechain.CauseChain;
import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A cause chain in sentences.
record ChainWords(TreeReading reading, Formats formats) {
    private static final int MOST_SUSPECTS = 4;
    private static final double WORTH_SAYING = 0.02;

    String answer() {
        return reading.chain()
                .map(
                        chain ->
                                switch (chain) {
                                    case CauseChain.Traced traced -> answer(traced);
                                    case CauseChain.NotDefined(String reason) ->
                                            "Not enough data: a chain needs eight earlier "
                                                    + grain()
                                                    + "s of "
                                                    + reading.from().title()
                                                    + ".";
                                })
                .orElse("There are no figures of " + reading.from().title() + " yet.");
    }

    private String answer(CauseChain.Traced traced) {
        var top = traced.accounts().getFirst();
        var gap =
                reading.from().title()
                        + " came to "
                        + value(top.actual(), unit(top))
                        + " in "
                        + period()
                        + ", "
                        + distance(top)
                        + " its course led to expect. ";
        var end = title(traced.path().getLast());
        return gap
                + switch (traced.stop()) {
                    case NOTHING_UNUSUAL ->
                            "No metric below stands out: each moved as it usually does.";
                    case NO_PARTS, OWN_MOVE ->
                            traced.sure()
                                    ? "It comes from " + end + "."
                                    : "Most likely it comes from "
                                            + end
                                            + ", but as much happens by chance.";
                };
    }

    private String distance(Account account) {
        var size = formats.signed(decimal(Math.abs(account.gap())), unit(account)).substring(1);
        return size + (account.gap() < 0 ? " less than" : " more than");
    }

    /// One sentence for each step of the path.
    List<String> steps() {
        if (!(reading.chain().orElse(null) instanceof CauseChain.Traced traced)) {
            return List.of();
        }
        var steps = new ArrayList<String>();
        for (int i = 0; i + 1 < traced.path().size(); i++) {
            steps.add(step(traced.path().get(i), traced.path().get(i + 1)));
        }
        if (traced.stop() != CauseChain.Stop.NOTHING_UNUSUAL) {
            steps.add(end(traced));
        }
        return steps;
    }

    private String step(Account above, Account below) {
        var contribution =
                above.contributions().stream()
                        .filter(one -> one.name().equals(below.name()))
                        .findFirst()
                        .orElseThrow();
        return title(below)
                + " made "
                + signed(contribution.effect(), unit(above))
                + " of the "
                + signed(above.gap(), unit(above))
                + " in "
                + title(above)
                + share(above.share(contribution))
                + rest(above)
                + ".";
    }

    /// What the parts leave over, where it is worth saying.
    private String rest(Account above) {
        return Math.abs(above.own()) < WORTH_SAYING * Math.abs(above.gap())
                ? ""
                : "; what its parts do not explain made " + signed(above.own(), unit(above));
    }

    private String share(double share) {
        return share > 0 && share <= 2 ? " (" + formats.percent(share) + ")" : "";
    }

    private String end(CauseChain.Traced traced) {
        var end = traced.path().getLast();
        return String.format(
                Locale.ROOT,
                "%s %s, by %.1f times its usual spread%s.",
                title(end),
                traced.stop() == CauseChain.Stop.NO_PARTS
                        ? "has nothing below it that could explain more: it moved by itself"
                        : "moved by itself: its parts do not explain it",
                Math.abs(end.moved()),
                traced.back() == 1 ? "" : ", built up over " + traced.back() + " " + grain() + "s");
    }

    List<TreeView.SuspectView> suspects() {
        if (!(reading.chain().orElse(null) instanceof CauseChain.Traced traced)) {
            return List.of();
        }
        var end = traced.path().getLast().name();
        var top = traced.accounts().getFirst();
        return traced.suspects().stream()
                .filter(
                        suspect ->
                                !suspect.name().equals(end)
                                        || traced.stop() == CauseChain.Stop.NOTHING_UNUSUAL)
                .filter(suspect -> suspect.probability() >= WORTH_SAYING)
                .limit(MOST_SUSPECTS)
                .map(suspect -> suspect(suspect, top))
                .toList();
    }

    private TreeView.SuspectView suspect(CauseChain.Suspect suspect, Account top) {
        return new TreeView.SuspectView(
                title(suspect.name()),
                String.format(
                        Locale.ROOT,
                        "%s likely; %.1f times its usual spread, %s in %s",
                        formats.likelihood(suspect.probability()),
                        Math.abs(suspect.moved()),
                        signed(suspect.effect(), unit(top)),
                        reading.from().title()));
    }

    String period() {
        return reading.period()
                .map(period -> formats.period(period.from(), reading.tree().grain()))
                .orElse("no period yet");
    }

    String grain() {
        return grain(reading.tree().grain());
    }

    static String grain(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    Optional<Account> account(String id) {
        return reading.chain().orElse(null) instanceof CauseChain.Traced traced
                ? traced.accounts().stream().filter(one -> one.name().equals(id)).findFirst()
                : Optional.empty();
    }

    boolean isOnPath(String id) {
        return reading.chain().orElse(null) instanceof CauseChain.Traced traced
                && traced.stop() != CauseChain.Stop.NOTHING_UNUSUAL
                && traced.path().stream().anyMatch(one -> one.name().equals(id));
    }

    boolean isEnd(String id) {
        return reading.chain().orElse(null) instanceof CauseChain.Traced traced
                && traced.stop() != CauseChain.Stop.NOTHING_UNUSUAL
                && traced.path().getLast().name().equals(id);
    }

    String by(LocalDate day) {
        return " by " + formats.date(day);
    }

    String value(double value, Unit unit) {
        return Double.isFinite(value) ? formats.value(decimal(value), unit) : "–";
    }

    String signed(double value, Unit unit) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        boolean isNone = unit instanceof Unit.Count && Math.abs(value) < 0.5;
        return isNone ? "0" : formats.signed(decimal(value), unit);
    }

    private String title(Account account) {
        return title(account.name());
    }

    private String title(String id) {
        return reading.find(id).map(TreeReading.Read::title).orElse(id);
    }

    private Unit unit(Account account) {
        return reading.find(account.name()).map(TreeReading.Read::unit).orElse(new Unit.Plain());
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value, new MathContext(12));
    }
}
