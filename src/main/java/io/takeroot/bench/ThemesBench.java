package io.takeroot.bench;

import io.takeroot.text.themes.Filed;
import io.takeroot.text.themes.Group;
import io.takeroot.text.themes.Groupings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Groups the texts of every folder in it (`texts.csv`: id, text); writes `SET.csv` (id, theme),
/// `stability.csv` (set, texts that were grouped without the last 20th, the share of them that
/// kept their theme when it came), `regrouped.csv` (set, texts of the first two thirds, the share
/// of them that kept their theme when the last third came and all were grouped anew; the themes
/// then in `SET.regrouped.csv`) and `speed.csv` (texts, themes, seconds: all texts over and
/// over, each time without one of their words).
final class ThemesBench implements CaseBench {
    private static final int MANY = 50_000;
    private static final double EARLIER = 0.95;

    /// A half more than these, and all are grouped anew.
    private static final double LONG_AGO = 2.0 / 3;

    @Override
    public String name() {
        return "themes";
    }

    @Override
    public String description() {
        return "Themes of each SET/texts.csv: SET.csv; who keeps a theme: stability.csv, regrouped.csv; 50,000 texts: speed.csv.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var stability = new ArrayList<>(List.of("set,texts,kept"));
        var regrouped = new ArrayList<>(List.of("set,texts,kept"));
        var all = new ArrayList<String>();
        for (var set : CaseFolders.with(cases, "texts.csv")) {
            var rows = QuotedTable.read(set.resolve("texts.csv"));
            var texts = rows.stream().map(it -> it.text("text")).toList();
            var ids = rows.stream().map(it -> it.text("id")).toList();
            write(ids, Groupings.anew(texts), out.resolve(set.getFileName() + ".csv"));
            var some = filed(texts, EARLIER);
            stability.add(set.getFileName() + "," + kept(some, Groupings.extended(some)));
            var few = filed(texts, LONG_AGO);
            var anew = Groupings.renewed(few);
            regrouped.add(set.getFileName() + "," + kept(few, anew));
            write(ids, anew, out.resolve(set.getFileName() + ".regrouped.csv"));
            all.addAll(texts);
        }
        Files.write(out.resolve("stability.csv"), stability);
        Files.write(out.resolve("regrouped.csv"), regrouped);
        Files.write(out.resolve("speed.csv"), List.of("texts,themes,seconds", speed(all)));
    }

    /// The number of each text's theme, from 1; 0 for a text in none.
    private static int[] themes(List<Group> groups, int texts) {
        var themes = new int[texts];
        for (int i = 0; i < groups.size(); i++) {
            for (int member : groups.get(i).members()) {
                themes[member] = i + 1;
            }
        }
        return themes;
    }

    private static String word(int theme) {
        return theme == 0 ? "" : Integer.toString(theme);
    }

    private static void write(List<String> ids, List<Group> groups, Path file) throws IOException {
        var themes = themes(groups, ids.size());
        var lines = new ArrayList<>(List.of("id,theme"));
        for (int i = 0; i < themes.length; i++) {
            lines.add(ids.get(i) + "," + word(themes[i]));
        }
        Files.write(file, lines);
    }

    /// The first of the texts grouped, the others new.
    private static List<Filed> filed(List<String> texts, double share) {
        int earlier = (int) (texts.size() * share);
        var before = themes(Groupings.anew(texts.subList(0, earlier)), texts.size());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Filed(texts.get(i), theme(before[i]), false))
                .toList();
    }

    /// How many had a theme, and the share of them that have it still.
    private static String kept(List<Filed> before, List<Group> after) {
        long had = before.stream().filter(it -> it.theme().isPresent()).count();
        long kept =
                after.stream()
                        .filter(group -> group.theme().isPresent())
                        .flatMap(
                                group ->
                                        group.members().stream()
                                                .filter(
                                                        it ->
                                                                before.get(it)
                                                                        .theme()
                                                                        .equals(group.theme())))
                        .count();
        return String.format(Locale.ROOT, "%d,%.4f", had, kept / (double) had);
    }

    private static OptionalLong theme(int number) {
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static String speed(List<String> texts) {
        var random = new Random(1);
        var many =
                IntStream.range(0, MANY)
                        .mapToObj(i -> shortened(texts.get(i % texts.size()), random))
                        .toList();
        long start = System.nanoTime();
        var groups = Groupings.anew(many);
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(Locale.ROOT, "%d,%d,%.1f", MANY, groups.size(), seconds);
    }

    private static String shortened(String text, Random random) {
        var words = List.of(text.split(" "));
        int left = random.nextInt(words.size());
        return IntStream.range(0, words.size())
                .filter(i -> i != left)
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }
}
