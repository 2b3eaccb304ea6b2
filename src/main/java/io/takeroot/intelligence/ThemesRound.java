package io.takeroot.intelligence;

import io.takeroot.search.Search;
import io.takeroot.store.Store;
import io.takeroot.text.themes.Filed;
import io.takeroot.text.themes.Group;
import io.takeroot.text.themes.Groupings;
import io.takeroot.text.themes.TellingWords;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Files under themes what was added since the last round.
///
/// New texts go into the themes there are or open new ones, and no other text moves. Only when
/// half as many texts have come again as there were when all were last grouped, all are grouped
/// anew; what people put somewhere, and what is in a theme that they named, stays also then.
@Component
public final class ThemesRound {
    private static final Logger LOG = LoggerFactory.getLogger(ThemesRound.class);

    /// With fewer texts there are no themes yet.
    private static final int FEWEST = 12;

    private static final double GROWN = 1.5;
    private static final int LONGEST_WORDS = 300;

    private final List<ThemedTexts> sources;
    private final ThemesFilingStore filing;
    private final ThemesStore themes;
    private final Search search;
    private final Store store;
    private final Clock clock;

    ThemesRound(
            List<ThemedTexts> sources,
            ThemesFilingStore filing,
            ThemesStore themes,
            Search search,
            Store store,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.filing = filing;
        this.themes = themes;
        this.search = search;
        this.store = store;
        this.clock = clock;
    }

    /// Does nothing when nothing was added.
    public void run() {
        var texts = texts();
        var places = filing.places();
        refresh(texts, places);
        boolean news = texts.stream().anyMatch(it -> !places.containsKey(it.about()));
        if (news && texts.size() >= FEWEST) {
            file(texts, places);
        }
    }

    private List<ThemedText> texts() {
        var texts = new ArrayList<ThemedText>();
        for (var source : sources) {
            try (var all = source.all()) {
                all.forEach(texts::add);
            }
        }
        texts.sort(Comparator.comparing(ThemedText::day).thenComparing(ThemedText::about));
        return texts;
    }

    private void refresh(List<ThemedText> texts, Map<String, ThemesFilingStore.Place> places) {
        store.inTransaction(
                () -> {
                    var gone = new HashSet<>(places.keySet());
                    boolean changed = false;
                    for (var text : texts) {
                        gone.remove(text.about());
                        var place = places.get(text.about());
                        if (place != null && !place.says(text)) {
                            filing.say(text);
                            changed = true;
                        }
                    }
                    filing.forget(gone);
                    if (changed || !gone.isEmpty()) {
                        themes.countAgain();
                    }
                });
    }

    private void file(List<ThemedText> all, Map<String, ThemesFilingStore.Place> places) {
        var named = filing.named();
        // What a person took out of all themes takes no part.
        var texts = all.stream().filter(it -> !isOut(places.get(it.about()))).toList();
        var filed = texts.stream().map(it -> filed(it, places.get(it.about()), named)).toList();
        boolean anew = texts.size() >= GROWN * filing.textsThen();
        var groups = anew ? Groupings.renewed(filed) : Groupings.extended(filed);
        store.inTransaction(
                () -> {
                    keep(groups, texts, places);
                    themes.countAgain();
                    if (anew) {
                        filing.grouped(texts.size(), clock.instant());
                    }
                });
        LOG.info("{} texts filed under {} themes", texts.size(), groups.size());
    }

    private static boolean isOut(ThemesFilingStore.@Nullable Place place) {
        return place != null && place.held() && place.theme().isEmpty();
    }

    private static Filed filed(
            ThemedText text, ThemesFilingStore.@Nullable Place place, Set<Long> named) {
        if (place == null || place.theme().isEmpty()) {
            return Filed.fresh(text.text());
        }
        boolean held = place.held() || named.contains(place.theme().getAsLong());
        return new Filed(text.text(), place.theme(), held);
    }

    private void keep(
            List<Group> groups,
            List<ThemedText> texts,
            Map<String, ThemesFilingStore.Place> places) {
        var words = TellingWords.among(texts.stream().map(ThemedText::text).toList());
        var left =
                IntStream.range(0, texts.size())
                        .boxed()
                        .collect(Collectors.toCollection(HashSet::new));
        for (var group : groups) {
            long theme = group.theme().orElseGet(() -> themes.open("", clock.instant()).value());
            for (int member : group.members()) {
                left.remove(member);
                put(texts.get(member), OptionalLong.of(theme), places);
            }
            var telling =
                    words.name(group.members().stream().map(it -> texts.get(it).text()).toList());
            filing.describe(theme, telling.substring(0, Math.min(telling.length(), LONGEST_WORDS)));
            search.changed(new ThemeId(theme).about());
        }
        left.forEach(it -> put(texts.get(it), OptionalLong.empty(), places));
    }

    private void put(
            ThemedText text, OptionalLong theme, Map<String, ThemesFilingStore.Place> places) {
        var place = places.get(text.about());
        if (place == null) {
            filing.file(text, theme);
        } else if (!place.theme().equals(theme)) {
            filing.move(text.about(), theme);
        }
    }
}
