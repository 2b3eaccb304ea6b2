package io.takeroot.text.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Groups invented questions of sellers, nine about each of eight things.
class GroupingsTests {
    private static final List<String> TOPICS = new ArrayList<>();
    private static final List<String> TEXTS = new ArrayList<>();

    static {
        for (var line : lines()) {
            var parts = line.split("\\|", 2);
            TOPICS.add(parts[0]);
            TEXTS.add(parts[1]);
        }
    }

    private static List<String> lines() {
        try (var file = GroupingsTests.class.getResourceAsStream("/text/themes.txt")) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> line.contains("|")).skip(1).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void groupsAreWhatTextsAreAboutAndTheSameEachTime() {
        var groups = Groupings.anew(TEXTS);

        assertThat(agreement(groups)).isGreaterThan(0.55);
        assertThat(groups).hasSizeBetween(6, 12);
        assertThat(Groupings.anew(TEXTS)).isEqualTo(groups);
    }

    @Test
    void newTextsMoveNoOther() {
        var filed = new ArrayList<>(filed());
        filed.add(Filed.fresh("Is a discount of 30 percent possible with approval?"));

        var groups = Groupings.extended(filed);

        assertThat(themes(groups)).containsAllEntriesOf(themes(filed));
        assertThat(themes(groups)).containsEntry(TEXTS.size(), themes(filed).get(0));
    }

    @Test
    void textsUnlikeAllOthersOpenAThemeOnceThereAreEnough() {
        var filed = new ArrayList<>(filed());
        var news =
                List.of(
                        "Sustainability certificate for our carbon footprint",
                        "Carbon footprint of the packaging",
                        "Sustainability report with the carbon footprint numbers",
                        "Tender wants a sustainability certificate");
        news.forEach(text -> filed.add(Filed.fresh(text)));

        var opened = Groupings.extended(filed).stream().filter(it -> it.theme().isEmpty()).toList();

        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().members())
                .containsExactly(
                        TEXTS.size(), TEXTS.size() + 1, TEXTS.size() + 2, TEXTS.size() + 3);
    }

    @Test
    void whatAPersonHeldTogetherSurvivesGroupingAllAnew() {
        var filed =
                IntStream.range(0, TEXTS.size())
                        .mapToObj(
                                i ->
                                        isJoined(i)
                                                ? new Filed(TEXTS.get(i), OptionalLong.of(77), true)
                                                : filed().get(i))
                        .toList();

        var groups = Groupings.renewed(filed);

        var joined =
                groups.stream().filter(it -> it.theme().equals(OptionalLong.of(77))).findFirst();
        assertThat(joined.orElseThrow().members())
                .containsAll(
                        IntStream.range(0, TEXTS.size())
                                .filter(GroupingsTests::isJoined)
                                .boxed()
                                .toList());
    }

    @Test
    void groupingAllAnewMovesFewTexts() {
        var texts = filed();

        var after = themes(Groupings.renewed(texts));

        long moved =
                themes(texts).entrySet().stream()
                        .filter(it -> !it.equals(entry(after, it)))
                        .count();
        assertThat(moved).isLessThan(TEXTS.size() / 5);
    }

    private static Map.Entry<Integer, Long> entry(
            Map<Integer, Long> themes, Map.Entry<Integer, Long> of) {
        return Map.entry(of.getKey(), themes.getOrDefault(of.getKey(), -1L));
    }

    @Test
    void aGroupIsNamedByWhatTellsItApart() {
        var words = TellingWords.among(TEXTS);
        var nordlicht =
                TEXTS.stream().filter(it -> it.contains("Nordlicht")).collect(Collectors.toList());

        assertThat(words.name(nordlicht)).startsWith("Nordlicht").contains("free pilot");
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertThat(Groupings.anew(List.of())).isEmpty();
        assertThat(Groupings.anew(List.of("alone"))).isEmpty();
        assertThat(Groupings.extended(List.of(Filed.fresh("the")))).isEmpty();
        assertThat(Groupings.renewed(List.of())).isEmpty();
    }

    /// Two things that a person takes for one.
    private static boolean isJoined(int text) {
        return TOPICS.get(text).equals("invoice") || TOPICS.get(text).equals("discount");
    }

    private static List<Filed> filed() {
        var themes = TOPICS.stream().distinct().toList();
        return IntStream.range(0, TEXTS.size())
                .mapToObj(
                        i ->
                                new Filed(
                                        TEXTS.get(i),
                                        OptionalLong.of(themes.indexOf(TOPICS.get(i)) + 1L),
                                        false))
                .toList();
    }

    private static Map<Integer, Long> themes(List<?> groupsOrTexts) {
        var themes = new HashMap<Integer, Long>();
        for (int i = 0; i < groupsOrTexts.size(); i++) {
            if (groupsOrTexts.get(i) instanceof Group(OptionalLong theme, List<Integer> members)) {
                members.forEach(it -> themes.put(it, theme.orElse(0)));
            } else if (groupsOrTexts.get(i) instanceof Filed filed && filed.theme().isPresent()) {
                themes.put(i, filed.theme().getAsLong());
            }
        }
        return themes;
    }

    /// The adjusted Rand index against what the texts were written about; a text in no group is
    /// one of its own.
    private static double agreement(List<Group> groups) {
        var found = new String[TEXTS.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = "alone " + i;
        }
        for (int i = 0; i < groups.size(); i++) {
            for (int member : groups.get(i).members()) {
                found[member] = "group " + i;
            }
        }
        var both = IntStream.range(0, found.length).mapToObj(i -> found[i] + TOPICS.get(i));
        double together = pairs(both.toList());
        double ofFound = pairs(List.of(found));
        double ofTopics = pairs(TOPICS);
        double chance = ofFound * ofTopics / (found.length * (found.length - 1) / 2.0);
        return (together - chance) / ((ofFound + ofTopics) / 2 - chance);
    }

    private static double pairs(List<String> labels) {
        return labels.stream()
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(n -> n * (n - 1) / 2.0)
                .sum();
    }
}
