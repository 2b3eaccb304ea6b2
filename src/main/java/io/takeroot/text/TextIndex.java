package io.takeroot.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Texts that can be found by their words: ranked, tolerant of typing errors, with synonyms.
///
/// Ranked by BM25 over title and text as one, the title counted twice; then the best two
/// hundred by their [Company]. There is one configuration, for every use; `docs/search.md` has
/// its figures.
public final class TextIndex implements AutoCloseable {
    static final float K1 = 2f;
    private static final float B = 0.75f;
    private static final Similarity BM25 = new BM25Similarity(K1, B);
    private static final int RANKED_ANEW = 200;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    private TextIndex(Directory directory) throws IOException {
        writer =
                new IndexWriter(
                        directory, new IndexWriterConfig(Texts.analyzer()).setSimilarity(BM25));
        searchers = new SearcherManager(writer, new Ranking());
    }

    /// Searches rank as the index was written to be ranked.
    private static final class Ranking extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(BM25);
            return searcher;
        }
    }

    /// The index kept in a folder, made when it is not there.
    ///
    /// @throws UncheckedIOException when the folder holds something that cannot be read
    public static TextIndex open(Path folder) {
        try {
            return new TextIndex(FSDirectory.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An index that ends with the process.
    public static TextIndex inMemory() {
        try {
            return new TextIndex(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes a text in, in place of the one with its id.
    public void put(Entry entry) {
        try {
            writer.updateDocument(new Term(StoredEntry.ID, entry.id()), StoredEntry.written(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String id) {
        try {
            writer.deleteDocuments(new Term(StoredEntry.ID, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets searches see all that was put and removed; what was not kept is gone after a restart.
    public void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets searches see all that was put and removed, and keeps it.
    ///
    /// @param state what [#state] is to say after the next start
    public void keep(Map<String, String> state) {
        try {
            writer.setLiveCommitData(new HashMap<>(state).entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        show();
    }

    /// What was kept last; empty for a new index.
    public Map<String, String> state() {
        var state = new HashMap<String, String>();
        var kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> state.put(entry.getKey(), entry.getValue()));
        }
        return state;
    }

    /// How many texts it holds.
    public int size() {
        return writer.getDocStats().numDocs;
    }

    public Hits search(TextQuery asked) {
        return reading(searcher -> search(searcher, asked));
    }

    /// The numbers of all texts that have every one of these words in any form, in ascending
    /// order: the 12 of `request/12`. A word that no text has is taken as the beginning of one.
    ///
    /// @param labels each with the values of which one must be there
    public long[] numbers(String words, Map<String, List<String>> labels) {
        return reading(
                searcher ->
                        searcher.search(
                                Asking.every(words, labels, searcher.getIndexReader()),
                                Numbering.sorted()));
    }

    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hits search(IndexSearcher searcher, TextQuery asked) throws IOException {
        var wordings = new Wordings(searcher.getIndexReader()).of(asked.words(), asked.synonyms());
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var counting : Asking.counting(asked, wordings).entrySet()) {
            counts.putAll(searcher.search(counting.getKey(), LabelCount.of(counting.getValue())));
        }
        var query = Asking.query(asked, wordings);
        int wanted = asked.skip() + asked.take();
        var found = found(searcher, query, asked);
        var ranked = asked.words().isBlank() ? found.scoreDocs : ranked(searcher, found.scoreDocs);
        var best = new ArrayList<Hits.Hit>();
        for (int i = asked.skip(); i < Math.min(wanted, ranked.length); i++) {
            best.add(
                    StoredEntry.read(
                            searcher.storedFields().document(ranked[i].doc), ranked[i].score));
        }
        return new Hits(
                (int) found.totalHits.value(), best, counts, terms(wordings), mended(wordings));
    }

    /// Without words there is nothing to rank by: the newest come first.
    private static TopDocs found(IndexSearcher searcher, Query query, TextQuery asked)
            throws IOException {
        int wanted = asked.skip() + asked.take();
        return asked.words().isBlank()
                ? searcher.search(
                        query,
                        new TopFieldCollectorManager(
                                new Sort(new SortField(StoredEntry.DAY, SortField.Type.LONG, true)),
                                Math.max(1, wanted),
                                Integer.MAX_VALUE))
                : searcher.search(
                        query,
                        new TopScoreDocCollectorManager(
                                Math.max(RANKED_ANEW, wanted), Integer.MAX_VALUE));
    }

    private static ScoreDoc[] ranked(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        int few = Math.min(RANKED_ANEW, found.length);
        var ranked = found.clone();
        var best = new Company(searcher.getIndexReader()).ranked(Arrays.copyOf(found, few));
        System.arraycopy(best, 0, ranked, 0, few);
        return ranked;
    }

    private static Set<String> terms(List<Wording> wordings) {
        var terms = new LinkedHashSet<String>();
        wordings.forEach(wording -> wording.terms().forEach(terms::add));
        return terms;
    }

    private static Map<String, List<String>> mended(List<Wording> wordings) {
        var mended = new LinkedHashMap<String, List<String>>();
        wordings.stream()
                .filter(wording -> !wording.taken().isEmpty())
                .forEach(wording -> mended.put(wording.term(), wording.taken()));
        return mended;
    }
}
