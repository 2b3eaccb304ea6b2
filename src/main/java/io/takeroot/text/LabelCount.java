package io.takeroot.text;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the values of some labels among the texts found.
///
/// A value is a number within a segment of the index; it becomes a word once for the segment, not
/// once for each text.
final class LabelCount extends SimpleCollector {
    private final List<String> labels;
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private int[] times = {};

    private LabelCount(List<String> labels) {
        this.labels = labels;
        labels.forEach(label -> counts.put(label, new HashMap<>()));
    }

    static CollectorManager<LabelCount, Map<String, Map<String, Integer>>> of(List<String> labels) {
        return new CollectorManager<>() {
            @Override
            public LabelCount newCollector() {
                return new LabelCount(labels);
            }

            @Override
            public Map<String, Map<String, Integer>> reduce(Collection<LabelCount> parts) {
                var all = new LabelCount(labels);
                parts.forEach(
                        part ->
                                part.counts.forEach(
                                        (label, counted) ->
                                                counted.forEach(
                                                        (value, n) -> all.add(label, value, n))));
                return all.counts;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        values = DocValues.getSortedSet(context.reader(), StoredEntry.COUNTED);
        times = new int[Math.toIntExact(values.getValueCount())];
    }

    @Override
    public void collect(int text) throws IOException {
        if (values.advanceExact(text)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                times[(int) values.nextOrd()]++;
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (int value = 0; value < times.length; value++) {
            if (times[value] > 0) {
                add(values.lookupOrd(value).utf8ToString(), times[value]);
            }
        }
        times = new int[0];
    }

    private void add(String name, int n) {
        for (var label : labels) {
            var beginning = StoredEntry.label(label, "");
            if (name.startsWith(beginning)) {
                add(label, name.substring(beginning.length()), n);
            }
        }
    }

    private void add(String label, String value, int n) {
        counts.computeIfAbsent(label, it -> new HashMap<>()).merge(value, n, Integer::sum);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
