package io.takeroot.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// Reads the words of a query against an index: what no text has is taken as the beginning of a
/// word, or as a typing error.
final class Wordings {
    private static final int MOST_TAKEN = 5;
    private static final int MOST_LOOKED_AT = 500;
    private static final int TOO_SHORT_TO_MEND = 4;
    private static final int LONG_ENOUGH_FOR_TWO_ERRORS = 8;

    private record Found(String term, float closeness, int texts) {}

    private final IndexReader reader;

    Wordings(IndexReader reader) {
        this.reader = reader;
    }

    List<Wording> of(String words, Synonyms synonyms) throws IOException {
        var terms = Texts.terms(words);
        var others = synonyms.of(terms);
        var wordings = new LinkedHashMap<String, Wording>();
        for (int at = 0; at < terms.size(); at++) {
            var term = terms.get(at);
            var known = wordings.get(term);
            wordings.put(
                    term,
                    known == null
                            ? new Wording(term, 1, taken(term), others.get(at))
                            : new Wording(term, known.times() + 1, known.taken(), others.get(at)));
        }
        return List.copyOf(wordings.values());
    }

    private List<String> taken(String term) throws IOException {
        var known = MultiTerms.getTerms(reader, StoredEntry.WORDS);
        if (known == null
                || term.length() < TOO_SHORT_TO_MEND - 1
                || reader.docFreq(new Term(StoredEntry.WORDS, term)) > 0) {
            return List.of();
        }
        var found = beginningWith(term, known);
        if (found.isEmpty() && term.length() >= TOO_SHORT_TO_MEND) {
            found = like(term, known);
        }
        return found.stream()
                .sorted(
                        Comparator.comparingDouble((Found f) -> -f.closeness())
                                .thenComparing(f -> -f.texts())
                                .thenComparing(Found::term))
                .limit(MOST_TAKEN)
                .map(Found::term)
                .toList();
    }

    private static List<Found> beginningWith(String term, Terms known) throws IOException {
        var found = new ArrayList<Found>();
        var each = known.iterator();
        if (each.seekCeil(new BytesRef(term)) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (var next = each.term();
                next != null
                        && next.utf8ToString().startsWith(term)
                        && found.size() < MOST_LOOKED_AT;
                next = each.next()) {
            found.add(new Found(next.utf8ToString(), 1, each.docFreq()));
        }
        return found;
    }

    private static List<Found> like(String term, Terms known) throws IOException {
        int errors = term.length() < LONG_ENOUGH_FOR_TWO_ERRORS ? 1 : 2;
        var found = new ArrayList<Found>();
        var each = new FuzzyTermsEnum(known, new Term(StoredEntry.WORDS, term), errors, 1, true);
        var closeness = each.attributes().addAttribute(BoostAttribute.class);
        for (var next = each.next(); next != null; next = each.next()) {
            found.add(new Found(next.utf8ToString(), closeness.getBoost(), each.docFreq()));
        }
        // Two errors only where one would not do.
        double best = found.stream().mapToDouble(Found::closeness).max().orElse(0);
        found.removeIf(f -> f.closeness() < best);
        return found;
    }
}
