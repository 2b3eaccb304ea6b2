package io.takeroot.initiatives;

import io.takeroot.initiatives.ImpactReading.Held;
import io.takeroot.initiatives.VerdictSigns.Sign;
import io.takeroot.scorecards.Indicator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The rules that make one verdict of several readings; the first that applies is the answer.
///
/// @param signs what each indicator says
/// @param isOver whether it has ended, and as long ago as it ran, at most a quarter of a year
record VerdictRules(Map<ImpactReading, Sign> signs, boolean isOver) {

    /// A rule: its verdict where it applies.
    ///
    /// @param words when it applies, as the page says it
    record Rule(String words, Verdict verdict, Predicate<VerdictRules> applies) {}

    /// In their order.
    static final List<Rule> ORDER =
            List.of(
                    new Rule(
                            "no lagging indicator could be read",
                            Verdict.CANNOT_TELL,
                            VerdictRules::nothingRead),
                    new Rule(
                            "something moved, but another initiative for the same metric began at"
                                    + " the same place",
                            Verdict.CANNOT_TELL,
                            VerdictRules::isShared),
                    new Rule(
                            "lagging indicators moved both ways",
                            Verdict.CANNOT_TELL,
                            rules -> rules.lagging(Sign.GOOD) && rules.lagging(Sign.BAD)),
                    new Rule(
                            "a lagging indicator moved the wrong way",
                            Verdict.BACKFIRED,
                            rules -> rules.lagging(Sign.BAD)),
                    new Rule(
                            "a lagging indicator moved and held",
                            Verdict.TOOK_ROOT,
                            rules -> rules.moved(Held.HELD)),
                    new Rule(
                            "a lagging indicator moved, and it is too early to say whether it"
                                    + " holds",
                            Verdict.SPROUTING,
                            rules -> rules.moved(Held.TOO_EARLY)),
                    new Rule(
                            "what moved has faded since it ended",
                            Verdict.DID_NOT_TAKE,
                            rules -> rules.moved(Held.FADED) && rules.isOver()),
                    new Rule(
                            "a lagging indicator moved, and is fading while the work still runs",
                            Verdict.SPROUTING,
                            rules -> rules.moved(Held.FADED)),
                    new Rule(
                            "it is over, and every lagging indicator rules out the change it was"
                                    + " meant to bring",
                            Verdict.DID_NOT_TAKE,
                            rules -> rules.isOver() && rules.allLagging(Sign.RULED_OUT)),
                    new Rule(
                            "a leading indicator moved, the lagging ones not yet",
                            Verdict.SPROUTING,
                            VerdictRules::isLedOn),
                    new Rule(
                            "no lagging indicator moved, and an effect of use would have been seen",
                            Verdict.NO_SIGN_YET,
                            rules -> rules.allLagging(Sign.RULED_OUT, Sign.NOTHING)),
                    new Rule(
                            "no lagging indicator moved, but an effect of use could have gone unseen",
                            Verdict.CANNOT_TELL,
                            rules -> true));

    static VerdictRules of(List<ImpactReading> readings, boolean isOver) {
        return new VerdictRules(VerdictSigns.of(readings), isOver);
    }

    Rule first() {
        return ORDER.stream().filter(rule -> rule.applies().test(this)).findFirst().orElseThrow();
    }

    private boolean nothingRead() {
        return signs.keySet().stream()
                .filter(reading -> reading.role() == Indicator.Role.LAGGING)
                .allMatch(reading -> reading.known().isEmpty());
    }

    private boolean isShared() {
        return signs.entrySet().stream()
                .filter(each -> each.getValue() == Sign.GOOD || each.getValue() == Sign.BAD)
                .anyMatch(
                        each -> !each.getKey().known().orElseThrow().against().sharing().isEmpty());
    }

    private boolean lagging(Sign sign) {
        return any(Indicator.Role.LAGGING, sign);
    }

    /// What moved and faded again leads to nothing once it is over.
    private boolean isLedOn() {
        return moved(Indicator.Role.LEADING, Held.HELD)
                || moved(Indicator.Role.LEADING, Held.TOO_EARLY)
                || (!isOver && moved(Indicator.Role.LEADING, Held.FADED));
    }

    private boolean any(Indicator.Role role, Sign sign) {
        return signs.entrySet().stream()
                .anyMatch(each -> each.getKey().role() == role && each.getValue() == sign);
    }

    private boolean allLagging(Sign... wanted) {
        return signs.entrySet().stream()
                .filter(each -> each.getKey().role() == Indicator.Role.LAGGING)
                .allMatch(each -> List.of(wanted).contains(each.getValue()));
    }

    private boolean moved(Held held) {
        return moved(Indicator.Role.LAGGING, held);
    }

    private boolean moved(Indicator.Role role, Held held) {
        return signs.entrySet().stream()
                .filter(each -> each.getValue() == Sign.GOOD)
                .filter(each -> each.getKey().role() == role)
                .anyMatch(each -> each.getKey().known().orElseThrow().holding().held() == held);
    }
}
