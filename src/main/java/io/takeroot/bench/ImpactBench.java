package io.takeroot.bench;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.impact.Donor;
import io.takeroot.statistics.impact.Impact;
import io.takeroot.statistics.impact.Impacts;
import io.takeroot.statistics.impact.MinimumEffect;
import io.takeroot.statistics.impact.MinimumEffectPlan;
import io.takeroot.statistics.impact.MinimumEffects;
import io.takeroot.statistics.impact.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `inject_cases.csv` (case_id, panel, n_treated, n_donors, t_start, t_treat, t_end; the
/// last inclusive), `inject_treated.csv` (case_id, t, y) and `inject_donors.csv` (case_id,
/// unit, t, y); writes `preds.csv` (case_id, att, att_lo, att_hi, p, mde80_rel). A case that is
/// refused has no line; the minimum effect, found from the periods before the start only, may
/// be empty. The files name no season: [LikelySeason] guesses it.
final class ImpactBench implements CaseBench {

    @Override
    public String name() {
        return "impact";
    }

    @Override
    public String description() {
        return "Effects in inject_cases.csv, inject_treated.csv and inject_donors.csv: preds.csv.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var table = CaseTable.read(cases.resolve("inject_cases.csv"));
        var ids = table.texts("case_id");
        var starts = table.numbers("t_treat");
        var firsts = table.numbers("t_start");
        var treated = values(CaseTable.read(cases.resolve("inject_treated.csv")), false);
        var donors = values(CaseTable.read(cases.resolve("inject_donors.csv")), true);
        var lines = new ArrayList<>(List.of("case_id,att,att_lo,att_hi,p,mde80_rel"));
        for (int i = 0; i < ids.length; i++) {
            var series = array(treated.getOrDefault(ids[i], Map.of()).getOrDefault("", List.of()));
            var units =
                    donors.getOrDefault(ids[i], Map.of()).entrySet().stream()
                            .map(unit -> new Donor(unit.getKey(), array(unit.getValue())))
                            .toList();
            int start = (int) (starts[i] - firsts[i]);
            int season = LikelySeason.of(series, units, start);
            var panel = new Panel(new Series(series, season, Scale.LOG1P), units, start);
            if (Impacts.of(panel) instanceof Impact.Estimated estimated) {
                lines.add(line(ids[i], estimated) + "," + minimumEffect(panel));
            }
        }
        Files.write(out.resolve("preds.csv"), lines);
    }

    private static String line(String id, Impact.Estimated estimated) {
        var average = estimated.effects().average();
        return String.join(
                ",",
                id,
                Double.toString(average.point()),
                Double.toString(average.low()),
                Double.toString(average.high()),
                Double.toString(2 * (1 - estimated.evidence().probability())));
    }

    private static String minimumEffect(Panel panel) {
        int start = panel.start();
        var series = panel.treated();
        var plan =
                new MinimumEffectPlan(
                        new Series(
                                Arrays.copyOf(series.values(), start),
                                series.season(),
                                series.scale()),
                        panel.donors().stream()
                                .map(
                                        unit ->
                                                new Donor(
                                                        unit.name(),
                                                        Arrays.copyOf(unit.values(), start)))
                                .toList(),
                        series.values().length - start);
        return MinimumEffects.of(plan) instanceof MinimumEffect.Estimated estimated
                ? Double.toString(estimated.relative())
                : "";
    }

    /// Values by case and unit, in the order of the file, which is the order of the periods.
    private static Map<String, Map<String, List<Double>>> values(CaseTable table, boolean units) {
        var cases = table.texts("case_id");
        var names = units ? table.texts("unit") : new String[cases.length];
        var numbers = table.numbers("y");
        var values = new LinkedHashMap<String, Map<String, List<Double>>>();
        for (int i = 0; i < cases.length; i++) {
            values.computeIfAbsent(cases[i], id -> new LinkedHashMap<>())
                    .computeIfAbsent(units ? names[i] : "", unit -> new ArrayList<>())
                    .add(numbers[i]);
        }
        return values;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
