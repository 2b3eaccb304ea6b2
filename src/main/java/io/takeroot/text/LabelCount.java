package io.takeroot.text;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the values of one label among the texts found.
final class LabelCount extends SimpleCollector {
    private final String beginning;
    private final Map<String, Integer> counts = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();

    private LabelCount(String label) {
        this.beginning = StoredEntry.label(label, "");
    }

    static CollectorManager<LabelCount, Map<String, Integer>> of(String label) {
        return new CollectorManager<>() {
            @Override
            public LabelCount newCollector() {
                return new LabelCount(label);
            }

            @Override
            public Map<String, Integer> reduce(Collection<LabelCount> parts) {
                var all = new HashMap<String, Integer>();
                parts.forEach(
                        part -> part.counts.forEach((name, n) -> all.merge(name, n, Integer::sum)));
                return all;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        values = DocValues.getSortedSet(context.reader(), StoredEntry.COUNTED);
    }

    @Override
    public void collect(int text) throws IOException {
        if (values.advanceExact(text)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                var name = values.lookupOrd(values.nextOrd()).utf8ToString();
                if (name.startsWith(beginning)) {
                    counts.merge(name.substring(beginning.length()), 1, Integer::sum);
                }
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
