package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.Indicator;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Did it take root? The front door to verdicts.
///
/// A verdict is a function of the definitions, the figures and the day; it is worked out when it
/// is asked for, kept in memory until one of them changes, and written down once at each round in
/// which it differs from the one before.
@Component
public class Verdicts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long QUARTER = 91;

    private final Initiatives initiatives;
    private final ImpactReadings readings;
    private final VerdictStore store;
    private final Definitions definitions;
    private final Metrics metrics;
    private final Workspace workspace;
    private final Clock clock;
    private final Map<Asked, VerdictReading> known = new ConcurrentHashMap<>();

    private record Asked(Slug initiative, LocalDate asOf, Version version) {}

    private record Version(long definitions, long rows) {}

    Verdicts(
            Initiatives initiatives,
            ImpactReadings readings,
            VerdictStore store,
            Definitions definitions,
            Metrics metrics,
            Workspace workspace,
            Clock clock) {
        this.initiatives = initiatives;
        this.readings = readings;
        this.store = store;
        this.definitions = definitions;
        this.metrics = metrics;
        this.workspace = workspace;
        this.clock = clock;
    }

    /// The verdict as things stand today; empty for one that has not begun.
    public Optional<VerdictReading> of(Slug initiative) {
        return of(initiative, workspace.today());
    }

    /// The verdict by what was known on a day: of the rows that are there now, those of days up
    /// to it.
    public Optional<VerdictReading> of(Slug initiative, LocalDate asOf) {
        return initiatives
                .find(initiative)
                .filter(found -> found.state() != Initiative.State.DRAFT)
                .filter(found -> found.days().start().filter(day -> !day.isAfter(asOf)).isPresent())
                .map(found -> kept(found, asOf));
    }

    private VerdictReading kept(Initiative initiative, LocalDate asOf) {
        var version = version(initiative.indicators());
        known.keySet()
                .removeIf(
                        asked ->
                                asked.initiative().equals(initiative.key())
                                        && !asked.version().equals(version));
        return known.computeIfAbsent(
                new Asked(initiative.key(), asOf, version), asked -> judge(initiative, asOf));
    }

    private Version version(List<Indicator> indicators) {
        return new Version(
                definitions.revisionOfNumbers(),
                metrics.revision(indicators.stream().flatMap(Indicator::metrics).toList()));
    }

    private VerdictReading judge(Initiative initiative, LocalDate asOf) {
        var start = initiative.days().start().orElseThrow();
        var until = judgedUntil(initiative, start).filter(asOf::isAfter).orElse(asOf);
        var impacts =
                initiative.indicators().stream()
                        .map(each -> new ComparisonCase(initiative, each, start, until))
                        .map(readings::of)
                        .toList();
        var rules = VerdictRules.of(impacts, isOver(initiative, start, asOf));
        var rule = rules.first();
        return new VerdictReading(
                initiative.key(),
                asOf,
                rule.verdict(),
                rule.words(),
                VerdictWords.sentence(rule, rules),
                impacts);
    }

    /// A quarter of a year after its last day, or as long after it as it ran: later figures are
    /// of later work, and would blur what was seen. Empty while it runs without an end.
    private static Optional<LocalDate> judgedUntil(Initiative initiative, LocalDate start) {
        return initiative.days().end().map(end -> end.plusDays(Math.max(QUARTER, ran(start, end))));
    }

    /// Whether it has ended as long ago as it ran, at most a quarter of a year: until then a
    /// lagging indicator may still come.
    private static boolean isOver(Initiative initiative, LocalDate start, LocalDate asOf) {
        return initiative
                .days()
                .end()
                .filter(end -> !end.plusDays(Math.min(QUARTER, ran(start, end))).isAfter(asOf))
                .isPresent();
    }

    private static long ran(LocalDate start, LocalDate end) {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /// A rule by which verdicts are made.
    public record Rule(String words, Verdict verdict) {}

    /// All of them in their order: the first that applies is the answer.
    public static List<Rule> rules() {
        return VerdictRules.ORDER.stream()
                .map(rule -> new Rule(rule.words(), rule.verdict()))
                .toList();
    }

    /// What was said of an initiative, the latest first.
    public List<VerdictRecord> history(Slug initiative) {
        return store.history(initiative);
    }

    /// All that was ever said, in the order of its days.
    public List<VerdictRecord> history() {
        return store.all();
    }

    /// Works all verdicts out anew where the day, a definition or a dataset has changed since the
    /// last round, and keeps those that differ.
    ///
    /// @return how many were kept
    public int renew() {
        var version =
                version(
                        initiatives.all().stream()
                                .flatMap(each -> each.indicators().stream())
                                .toList());
        var now =
                String.join(
                        " ",
                        workspace.today().toString(),
                        Long.toString(version.definitions()),
                        Long.toString(version.rows()));
        if (now.equals(store.seen())) {
            return 0;
        }
        int kept = 0;
        for (var initiative : initiatives.all()) {
            var reading = of(initiative.key());
            if (reading.isPresent() && keep(reading.get())) {
                kept++;
            }
        }
        store.seen(now);
        return kept;
    }

    private boolean keep(VerdictReading reading) {
        var numbers = JSON.writeValueAsString(VerdictJson.numbers(reading));
        var fingerprint = sha256(reading.verdict().name() + "\n" + numbers);
        return store.keep(reading, numbers, fingerprint, clock.instant());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
