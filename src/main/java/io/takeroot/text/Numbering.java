package io.takeroot.text;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.LongStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Collects the numbers of the texts found, see [Entry#number].
final class Numbering extends SimpleCollector {
    private final LongStream.Builder found = LongStream.builder();
    private NumericDocValues numbers = DocValues.emptyNumeric();

    static CollectorManager<Numbering, long[]> sorted() {
        return new CollectorManager<>() {
            @Override
            public Numbering newCollector() {
                return new Numbering();
            }

            @Override
            public long[] reduce(Collection<Numbering> parts) {
                return parts.stream().flatMapToLong(part -> part.found.build()).sorted().toArray();
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        numbers = DocValues.getNumeric(context.reader(), StoredEntry.NUMBER);
    }

    @Override
    public void collect(int text) throws IOException {
        if (numbers.advanceExact(text)) {
            found.add(numbers.longValue());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
