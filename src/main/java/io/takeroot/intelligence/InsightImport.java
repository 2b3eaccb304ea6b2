package io.takeroot.intelligence;

import io.takeroot.connect.CsvContents;
import io.takeroot.connect.CsvRecord;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Sha256;
import io.takeroot.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Insights from a table, one a row. A row is known by what it says: the same row again, in the
/// same file or another, is the same insight. Whoever imports has looked at it: it is accepted.
@Component
public class InsightImport {
    /// The columns that are read; `text` is the one that has to be there.
    public static final List<String> COLUMNS =
            List.of(
                    "kind",
                    "day",
                    "text",
                    "quote",
                    "who",
                    "where",
                    "product",
                    "competitor",
                    "persona",
                    "segment",
                    "deal",
                    "confidence",
                    "for",
                    "against");

    private final Insights insights;
    private final Evidence evidence;
    private final HeardCheck check;
    private final Groundwork groundwork;
    private final Store store;

    InsightImport(
            Insights insights,
            Evidence evidence,
            HeardCheck check,
            Groundwork groundwork,
            Store store) {
        this.insights = insights;
        this.evidence = evidence;
        this.check = check;
        this.groundwork = groundwork;
        this.store = store;
    }

    /// What the import of a file would do.
    ///
    /// @throws Failure USER when the bytes hold no table, or not one of insights
    public InsightPlan plan(byte[] csv) {
        var contents = CsvContents.of(csv);
        var header =
                contents.header().stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
        if (!header.contains("text")) {
            throw Failure.user(
                    "MISSING_FIELD",
                    "No column is called 'text'; there are: %s. Call the column with what was learned 'text'."
                            .formatted(String.join(", ", contents.header())));
        }
        var reading = new Reading(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        contents.aside()
                .forEach(
                        it ->
                                reading.rejects.add(
                                        new InsightPlan.Reject(it.line(), "", it.reason())));
        contents.rows().forEach(row -> read(row, header, reading));
        return new InsightPlan(reading.lines, reading.rejects);
    }

    /// Keeps the good rows of a file; what was kept before stays as it is.
    ///
    /// @return how many were kept
    public int apply(byte[] csv, Actor by) {
        var plan = plan(csv);
        return store.inTransaction(
                () -> {
                    int kept = 0;
                    for (var line : plan.lines()) {
                        if (!line.there()) {
                            var id = insights.keep(line.insight(), by);
                            line.backs().forEach(it -> evidence.tie(id, it, true, by));
                            line.contradicts().forEach(it -> evidence.tie(id, it, false, by));
                            kept++;
                        }
                    }
                    return kept;
                });
    }

    /// What was read so far, and the names of its insights.
    private record Reading(
            List<InsightPlan.Line> lines, List<InsightPlan.Reject> rejects, Set<String> names) {}

    private void read(CsvRecord row, List<String> header, Reading reading) {
        var cells = new Cells(row, header);
        var heard = cells.heard(groundwork.today());
        var problems = new ArrayList<>(cells.problems);
        problems.addAll(check.problems(heard));
        var backs = claims(cells.text("for"), problems);
        var contradicts = claims(cells.text("against"), problems);
        if (!problems.isEmpty()) {
            reading.rejects.add(
                    new InsightPlan.Reject(
                            row.line(),
                            row.raw(),
                            problems.stream()
                                    .map(it -> it.place() + ": " + it.message())
                                    .collect(Collectors.joining(" "))));
            return;
        }
        var name = "csv/" + fingerprint(heard);
        boolean there = !reading.names.add(name) || insights.keptOnce(name).isPresent();
        reading.lines.add(
                new InsightPlan.Line(
                        row.line(),
                        NewInsight.of(heard).once(name).accepted(),
                        there,
                        backs,
                        contradicts));
    }

    private List<String> claims(String cell, List<Problem> problems) {
        var keys = Arrays.stream(cell.split(";")).map(String::strip).filter(it -> !it.isEmpty());
        return keys.filter(
                        key -> {
                            boolean known =
                                    Slug.isSlug(key)
                                            && groundwork
                                                    .find(
                                                            new FoundationId(
                                                                    FoundationKind.CLAIM,
                                                                    Slug.of(key)))
                                                    .isPresent();
                            if (!known) {
                                problems.add(
                                        new Problem(
                                                "UNKNOWN_FOUNDATION",
                                                "claim",
                                                "There is no claim '%s'.".formatted(key)));
                            }
                            return known;
                        })
                .toList();
    }

    private static String fingerprint(Heard heard) {
        var said =
                String.join(
                        "\n",
                        heard.kind().word(),
                        heard.day().toString(),
                        heard.text(),
                        heard.quote(),
                        heard.origin().who(),
                        heard.origin().where());
        return Sha256.of(said.getBytes(StandardCharsets.UTF_8));
    }

    /// A row by the names of its columns; what cannot be read is a problem and stands as if it
    /// had been left out.
    private static final class Cells {
        private final CsvRecord row;
        private final List<String> header;
        private final List<Problem> problems = new ArrayList<>();

        Cells(CsvRecord row, List<String> header) {
            this.row = row;
            this.header = header;
        }

        String text(String column) {
            int at = header.indexOf(column);
            return at < 0 ? "" : row.cells().get(at).strip();
        }

        Heard heard(LocalDate today) {
            return Heard.of(kind(), text("text"), day(today))
                    .withQuote(text("quote"))
                    .from(new Origin(text("who"), text("where")))
                    .about(
                            new Subject(
                                    key("product"),
                                    key("competitor"),
                                    key("persona"),
                                    key("segment"),
                                    Optional.of(text("deal")).filter(it -> !it.isEmpty())))
                    .with(confidence());
        }

        private InsightKind kind() {
            var word = text("kind");
            var read = InsightKind.of(word);
            if (!word.isEmpty() && read.isEmpty()) {
                wrong("kind", word, "one such as sales_call or review");
            }
            return read.orElse(InsightKind.FIELD_REPORT);
        }

        private LocalDate day(LocalDate today) {
            var word = text("day");
            try {
                return word.isEmpty() ? today : LocalDate.parse(word);
            } catch (DateTimeParseException e) {
                wrong("day", word, "a day such as 2017-11-22");
                return today;
            }
        }

        private Confidence confidence() {
            var word = text("confidence");
            var read = Confidence.of(word);
            if (!word.isEmpty() && read.isEmpty()) {
                wrong("confidence", word, "low, medium or high");
            }
            return read.orElse(Confidence.MEDIUM);
        }

        private Optional<Slug> key(String column) {
            var word = text(column);
            if (!word.isEmpty() && !Slug.isSlug(word)) {
                wrong(column, word, "the key of a " + column);
            }
            return Optional.of(word).filter(Slug::isSlug).map(Slug::of);
        }

        private void wrong(String column, String word, String expected) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            column,
                            "'%s' is not understood; %s is expected.".formatted(word, expected)));
        }
    }
}
