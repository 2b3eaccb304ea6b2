package io.takeroot.text;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Says in Lucene's words what a [TextQuery] asks for.
final class Asking {
    /// A synonym or a mended word counts for a little less than the word itself.
    private static final float IN_ITS_PLACE = 0.8f;

    private static final int FEW = 2;
    private static final int SEVERAL = 5;

    private Asking() {}

    static Query query(TextQuery asked, List<Wording> wordings) {
        var query = new BooleanQuery.Builder();
        query.add(words(asked.words(), wordings), Occur.MUST);
        asked.labels().forEach((label, values) -> query.add(anyOf(label, values), Occur.FILTER));
        if (asked.since() != TextQuery.EVER) {
            query.add(
                    LongPoint.newRangeQuery(StoredEntry.DAY, asked.since(), Long.MAX_VALUE),
                    Occur.FILTER);
        }
        return query.build();
    }

    /// Of one or two words all must be there, of a few half; a sentence is ranked by as many as
    /// are.
    private static Query words(String words, List<Wording> wordings) {
        if (words.isBlank()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var query = new BooleanQuery.Builder();
        wordings.forEach(wording -> query.add(wording(wording), Occur.SHOULD));
        int count = wordings.size();
        query.setMinimumNumberShouldMatch(
                count <= FEW ? count : count <= SEVERAL ? (count + 1) / 2 : 1);
        return query.build();
    }

    private static Query wording(Wording wording) {
        var any = new java.util.ArrayList<Query>();
        any.add(term(wording.term()));
        wording.taken().forEach(term -> any.add(new BoostQuery(term(term), IN_ITS_PLACE)));
        wording.others().forEach(phrase -> any.add(new BoostQuery(phrase(phrase), IN_ITS_PLACE)));
        return new BoostQuery(new DisjunctionMaxQuery(any, 0), wording.times());
    }

    private static Query phrase(List<String> terms) {
        return new PhraseQuery(StoredEntry.WORDS, terms.toArray(String[]::new));
    }

    private static Query term(String term) {
        return new TermQuery(new Term(StoredEntry.WORDS, term));
    }

    private static Query anyOf(String label, List<String> values) {
        var query = new BooleanQuery.Builder();
        values.forEach(
                value ->
                        query.add(
                                new TermQuery(
                                        new Term(
                                                StoredEntry.LABELS,
                                                StoredEntry.label(label, value))),
                                Occur.SHOULD));
        return query.build();
    }

    /// Texts that have every one of the words, and of each label one of the values.
    static Query every(String words, Map<String, List<String>> labels, IndexReader reader)
            throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        for (var term : new LinkedHashSet<>(Texts.terms(words))) {
            var known = new Term(StoredEntry.WORDS, term);
            query.add(
                    reader.docFreq(known) > 0 ? new TermQuery(known) : new PrefixQuery(known),
                    Occur.FILTER);
        }
        labels.forEach((label, values) -> query.add(anyOf(label, values), Occur.FILTER));
        return query.build();
    }

    /// The labels that are to be counted, by the query that leaves them open: most share one.
    static Map<Query, List<String>> counting(TextQuery asked, List<Wording> wordings) {
        return asked.counted().stream()
                .collect(Collectors.groupingBy(label -> query(asked.without(label), wordings)));
    }
}
