package io.takeroot.initiatives.testing;

import io.takeroot.initiatives.DetectableEffects;
import io.takeroot.initiatives.Portfolio;
import io.takeroot.initiatives.Portfolios;
import io.takeroot.initiatives.Verdicts;
import io.takeroot.testing.QuietTakeroot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// A company whose figures hold known lifts, in a workspace without pages.
///
/// Weekly amounts of 14 units that share a wave: `u1` rises by [#LIFT] from [#START] on and
/// stays, `u2` rises by as much for six weeks, `u3` falls by as much; the others are left as
/// they are. `rare` has a row once in a while. A second dataset holds 800 customers in two
/// groups.
public final class LiftedCompany implements AutoCloseable {
    public static final double LIFT = 0.25;
    public static final LocalDate START = LocalDate.of(2025, 6, 2);
    public static final LocalDate TODAY = LocalDate.of(2025, 9, 28);

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int UNITS = 14;
    private static final int WEEKS_OF_WORK = 6;

    private final QuietTakeroot application;

    private LiftedCompany(QuietTakeroot application) {
        this.application = application;
    }

    public static LiftedCompany open(Path folder) throws IOException {
        var company = new LiftedCompany(QuietTakeroot.over(folder.resolve("store")));
        company.move(TODAY);
        company.apply(FIGURES);
        company.load("amounts", Files.writeString(folder.resolve("amounts.csv"), amounts()));
        company.load("customers", Files.writeString(folder.resolve("customers.csv"), customers()));
        company.apply(OBJECTIVE);
        for (var unit : List.of("stays", "fades", "hurts")) {
            company.apply(initiative(unit, List.of("stays", "fades", "hurts").indexOf(unit) + 1));
        }
        for (int i = 1; i <= 4; i++) {
            company.apply(initiative("nothing-" + i, 3 + i));
        }
        company.apply(TRIAL);
        company.apply(
                initiative("planned", 8)
                        .replace("state: started", "state: draft")
                        .replace("start: 2025-06-02", "start: 2025-10-06")
                        .replace("end: 2025-07-13", "end: 2025-11-16"));
        return company;
    }

    /// Lets another day be today.
    public void move(LocalDate day) {
        apply("{kind: workspace, key: workspace, as_of: %s}".formatted(day));
    }

    private void apply(String yaml) {
        application.apply(yaml);
    }

    private void load(String dataset, Path file) {
        application.load(dataset, file);
    }

    public Verdicts verdicts() {
        return application.bean(Verdicts.class);
    }

    public DetectableEffects effects() {
        return application.bean(DetectableEffects.class);
    }

    public Portfolio portfolio() {
        return application.bean(Portfolios.class).today();
    }

    @Override
    public void close() {
        application.close();
    }

    private static String amounts() {
        var random = new SplittableRandom(3);
        var text = new StringBuilder("day,unit,amount\n");
        int week = 0;
        for (var day = FIRST; !day.isAfter(TODAY); day = day.plusWeeks(1)) {
            double wave = 1 + 0.2 * Math.sin(week / 8.0) + 0.05 * (random.nextDouble() - 0.5);
            for (int unit = 1; unit <= UNITS; unit++) {
                double noise = 1 + 0.08 * (random.nextDouble() - 0.5);
                double amount = (800 + 100 * unit) * wave * noise * factor(unit, day);
                row(text, day, "u" + unit, amount / 2);
                row(text, day.plusDays(6), "u" + unit, amount / 2);
            }
            if (week % 9 == 0) {
                row(text, day, "rare", 50 + random.nextInt(10));
            }
            week++;
        }
        return text.toString();
    }

    private static void row(StringBuilder text, LocalDate day, String unit, double amount) {
        text.append(day).append(',').append(unit).append(',');
        text.append(Math.round(100 * amount) / 100.0).append('\n');
    }

    private static double factor(int unit, LocalDate day) {
        boolean begun = !day.isBefore(START);
        boolean runs = begun && day.isBefore(START.plusWeeks(WEEKS_OF_WORK));
        return switch (unit) {
            case 1 -> begun ? 1 + LIFT : 1;
            case 2 -> runs ? 1 + LIFT : 1;
            case 3 -> begun ? 1 - LIFT : 1;
            default -> 1;
        };
    }

    /// The mail brings 3 more to each.
    private static String customers() {
        var random = new SplittableRandom(5);
        var text = new StringBuilder("id,arm,spend\n");
        for (int id = 0; id < 800; id++) {
            boolean mail = id % 2 == 0;
            double spend = 20 + 8 * random.nextDouble() + (mail ? 3 : 0);
            text.append(id).append(mail ? ",mail," : ",none,");
            text.append(Math.round(100 * spend) / 100.0).append('\n');
        }
        return text.toString();
    }

    private static final String FIGURES =
            """
            kind: dataset
            key: amounts
            title: Amounts
            file: amounts.csv
            key_columns: [day, unit]
            time: day
            columns:
              day: {type: date}
              amount: {type: number}
            dimensions: [unit]
            ---
            {kind: metric, key: amount, title: Amount, dataset: amounts, measure: sum, of: amount}
            ---
            kind: dataset
            key: customers
            title: Customers
            file: customers.csv
            key_columns: [id]
            columns:
              spend: {type: number}
            dimensions: [arm]
            ---
            {kind: metric, key: spend, title: Spend, dataset: customers, measure: average, of: spend}
            """;

    private static final String OBJECTIVE =
            """
            kind: objective
            key: more
            title: More
            metric: amount
            owner: Ada
            target: {value: 1, by: 2025-09-30}
            """;

    private static final String TRIAL =
            """
            kind: initiative
            key: mail
            title: Mail
            type: campaign
            objective: more
            owner: Ada
            start: 2025-06-02
            end: 2025-06-08
            state: started
            controls: {randomised: {dimension: arm, treated: mail, control: none}}
            indicators:
              - {key: leading, metric: spend, role: leading, cadence: week, owner: Ada, baseline: 24, target: {value: 26, by: 2025-09-28}}
              - {key: lagging, metric: spend, role: lagging, cadence: week, owner: Ada, baseline: 24, target: {value: 26, by: 2025-09-28}}
            """;

    private static String initiative(String key, int unit) {
        return """
               kind: initiative
               key: %1$s
               title: %3$s
               type: campaign
               objective: more
               owner: Ada
               start: 2025-06-02
               end: 2025-07-13
               effort: 40
               state: started
               controls: {dimension: unit}
               indicators:
                 - {key: leading, metric: amount, slice: {unit: u%2$d}, role: leading, cadence: week, owner: Ada, baseline: 100, target: {value: 110, by: 2025-09-28}}
                 - {key: lagging, metric: amount, slice: {unit: u%2$d}, role: lagging, cadence: week, owner: Ada, baseline: 100, target: {value: 110, by: 2025-09-28}}
               """
                .formatted(key, unit, Character.toUpperCase(key.charAt(0)) + key.substring(1));
    }
}
