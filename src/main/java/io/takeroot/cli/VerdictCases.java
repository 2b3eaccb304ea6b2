package io.takeroot.cli;

import io.takeroot.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Cases with an injected lift, made into what a company would have: a file, a dataset, a metric,
/// and an initiative that says what it was meant to bring.
///
/// Reads `inject_cases.csv`, `inject_treated.csv` and `inject_donors.csv` as `bench impact`
/// does. They count periods without naming them: panels whose changes repeat after 7 are taken
/// for days, all others for months. The initiative runs over the first half of the periods
/// after its start, so that the verdict has to see whether the lift is still there after its
/// end.
final class VerdictCases {
    static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    /// The change that every initiative says it will bring.
    static final double MEANT = 0.1;

    private static final int WEEK = 7;
    private static final double CLEAR = 0.3;

    private VerdictCases() {}

    /// @param rows values by unit; the treated one is called `treated`
    /// @param start the index of the first treated period
    record Case(String id, int start, Map<String, List<Double>> rows) {
        int periods() {
            return rows.values().iterator().next().size();
        }

        boolean isDaily() {
            return repeats(rows.getOrDefault("treated", List.of()), start, WEEK);
        }

        /// The first day of a period.
        LocalDate day(int period) {
            int back = periods() - 1 - period;
            return isDaily() ? AS_OF.minusDays(back) : AS_OF.withDayOfMonth(1).minusMonths(back);
        }

        /// The days on which a period's amount is booked, in equal parts: so that the first and
        /// the last month are whole.
        List<LocalDate> days(int period) {
            var first = day(period);
            return isDaily() ? List.of(first) : List.of(first, first.plusMonths(1).minusDays(1));
        }

        String key() {
            return "case-" + id.toLowerCase(Locale.ROOT);
        }
    }

    static List<Case> read(Path folder) throws IOException {
        var starts = new LinkedHashMap<String, Integer>();
        for (var line : lines(folder.resolve("inject_cases.csv"))) {
            starts.put(
                    line.get("case_id"),
                    Integer.parseInt(line.get("t_treat")) - Integer.parseInt(line.get("t_start")));
        }
        var rows = new LinkedHashMap<String, Map<String, List<Double>>>();
        starts.keySet().forEach(id -> rows.put(id, new LinkedHashMap<>()));
        for (var line : lines(folder.resolve("inject_treated.csv"))) {
            add(rows, line, "treated");
        }
        for (var line : lines(folder.resolve("inject_donors.csv"))) {
            add(rows, line, line.getOrDefault("unit", ""));
        }
        return starts.entrySet().stream()
                .map(
                        e ->
                                new Case(
                                        e.getKey(),
                                        e.getValue(),
                                        rows.getOrDefault(e.getKey(), Map.of())))
                .toList();
    }

    private static void add(
            Map<String, Map<String, List<Double>>> rows, Map<String, String> line, String unit) {
        rows.getOrDefault(line.get("case_id"), new LinkedHashMap<>())
                .computeIfAbsent(unit, name -> new ArrayList<>())
                .add(Double.parseDouble(line.get("y")));
    }

    /// The lift of each case by its id.
    static Map<String, Double> truth(Path folder) throws IOException {
        var lifts = new LinkedHashMap<String, Double>();
        for (var line : lines(folder.resolve("inject_truth.csv"))) {
            lifts.put(line.get("case_id"), Double.parseDouble(line.get("lift")));
        }
        return lifts;
    }

    private static List<Map<String, String>> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Failure.user(
                    "CASES_MISSING",
                    "there is no file "
                            + file
                            + "; expected a folder laid out like the open set of this bench");
        }
        var all = Files.readAllLines(file);
        var names = all.getFirst().split(",", -1);
        return all.stream()
                .skip(1)
                .map(
                        text -> {
                            var cells = text.split(",", -1);
                            var line = new LinkedHashMap<String, String>();
                            for (int i = 0; i < names.length; i++) {
                                line.put(names[i], cells[i]);
                            }
                            return (Map<String, String>) line;
                        })
                .toList();
    }

    static Path write(Case found, Path folder) throws IOException {
        var file = folder.resolve(found.key() + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("day,unit,amount\n");
            for (var unit : found.rows().entrySet()) {
                for (int t = 0; t < unit.getValue().size(); t++) {
                    var days = found.days(t);
                    for (var day : days) {
                        double part = unit.getValue().get(t) / days.size();
                        out.write(day + "," + unit.getKey() + "," + part + "\n");
                    }
                }
            }
        }
        return file;
    }

    /// Dataset and metric, before the file is there.
    static String figures(Case found) {
        return """
               kind: dataset
               key: %1$s
               title: %1$s
               file: %1$s.csv
               key_columns: [day, unit]
               time: day
               columns:
                 day: {type: date}
                 amount: {type: number}
               dimensions: [unit]
               ---
               {kind: metric, key: %1$s, title: Amount, dataset: %1$s, measure: sum, of: amount}
               """
                .formatted(found.key());
    }

    static String initiative(Case found) {
        int after = found.periods() - found.start();
        var end = found.day(found.start() + (after + 1) / 2).minusDays(1);
        var indicators =
                List.of("leading", "lagging").stream()
                        .map(role -> indicator(found, role))
                        .collect(Collectors.joining());
        return """
               kind: initiative
               key: %1$s
               title: Case %2$s
               type: campaign
               objective: more
               owner: bench@example.com
               start: %3$s
               end: %4$s
               state: started
               controls: {dimension: unit}
               indicators:
               %5$s
               """
                .formatted(found.key(), found.id(), found.day(found.start()), end, indicators);
    }

    private static String indicator(Case found, String role) {
        return """
                 - key: %2$s
                   metric: %1$s
                   slice: {unit: treated}
                   role: %2$s
                   cadence: month
                   owner: bench@example.com
                   baseline: 100
                   target: {value: %3$s, by: %4$s}
               """
                .formatted(found.key(), role, Math.round(100 * (1 + MEANT)), AS_OF);
    }

    /// Everything is `objective: more` of the first case's amount.
    static String objective(Case first) {
        return """
               kind: objective
               key: more
               title: More
               metric: %s
               owner: bench@example.com
               target: {value: 1, by: %s}
               """
                .formatted(first.key(), AS_OF);
    }

    private static boolean repeats(List<Double> row, int start, int lag) {
        if (start < 2 * lag) {
            return false;
        }
        double trend = (row.get(start - 1) - row.getFirst()) / (start - 1);
        double products = 0;
        double squares = 0;
        for (int t = 1; t < start; t++) {
            double change = row.get(t) - row.get(t - 1) - trend;
            squares += change * change;
            if (t > lag) {
                products += change * (row.get(t - lag) - row.get(t - lag - 1) - trend);
            }
        }
        return squares > 0 && products / (start - 1 - lag) / (squares / (start - 1)) > CLEAR;
    }
}
