package io.takeroot.search;

import io.takeroot.store.DataFolder;
import io.takeroot.text.Entry;
import io.takeroot.text.Hits;
import io.takeroot.text.TextIndex;
import io.takeroot.text.TextQuery;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// This node's index, in its data folder; opened when it is first needed.
@Component
class SearchIndex {
    static final String KIND = "kind";
    static final String FROM = "from";
    static final String URL = "url";
    static final String DAY = "day";
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final Path folder;
    private volatile java.util.Optional<TextIndex> opened = java.util.Optional.empty();

    SearchIndex(DataFolder data) {
        this.folder = data.root().resolve("search");
    }

    void put(SearchDocument document) {
        index().put(entry(document));
    }

    void remove(String about) {
        index().remove(about);
    }

    void clear() {
        index().clear();
    }

    void show() {
        index().show();
    }

    void keep(Map<String, String> state) {
        index().keep(state);
    }

    Map<String, String> state() {
        return index().state();
    }

    int size() {
        return index().size();
    }

    Hits search(TextQuery query) {
        return index().search(query);
    }

    long[] numbers(String kind, String words) {
        return index().numbers(words, Map.of(KIND, List.of(kind)));
    }

    @PreDestroy
    synchronized void close() {
        opened.ifPresent(TextIndex::close);
        opened = java.util.Optional.empty();
    }

    private TextIndex index() {
        return opened.orElseGet(this::open);
    }

    private synchronized TextIndex open() {
        if (opened.isEmpty()) {
            opened = java.util.Optional.of(usable());
        }
        return opened.get();
    }

    /// The index is a copy, so one that cannot be read is thrown away and made again.
    private TextIndex usable() {
        try {
            return TextIndex.open(folder);
        } catch (UncheckedIOException e) {
            LOG.warn("The search index cannot be read and is made again: {}", e.getMessage());
            delete(folder);
            return TextIndex.open(folder);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(SearchDocument document) {
        var labels = new HashMap<String, List<String>>();
        document.facets().forEach((name, values) -> labels.put(name, values.lines().toList()));
        labels.put(KIND, List.of(kind(document.about())));
        labels.put(FROM, List.of(document.from().name()));
        return new Entry(
                document.about(),
                document.title(),
                document.text(),
                labels,
                Map.of(URL, document.url(), DAY, document.day().toString()),
                document.day().toEpochDay());
    }

    static String kind(String about) {
        int slash = about.indexOf('/');
        return slash < 0 ? about : about.substring(0, slash);
    }
}
