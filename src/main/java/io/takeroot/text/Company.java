package io.takeroot.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;

/// Ranks the best texts anew by the company they keep.
///
/// Texts about the same thing are wanted together: each of the best gains the mean score of the
/// few among them that are most like it, so that a text that says it in other words rises with
/// those that say it in the words of the query. No text enters or leaves.
///
/// [1] Jardine, van Rijsbergen: The use of hierarchic clustering in information retrieval, 1971
///     (the cluster hypothesis).
/// [2] Diaz: Regularizing ad hoc retrieval scores, CIKM 2005.
final class Company {
    /// The companions of a text.
    private static final int FEW = 5;

    private final IndexReader reader;
    private final Map<String, Double> rarities = new HashMap<>();

    Company(IndexReader reader) {
        this.reader = reader;
    }

    ScoreDoc[] ranked(ScoreDoc[] best) throws IOException {
        var likeness = likeness(best);
        var ranked = new ScoreDoc[best.length];
        for (int i = 0; i < best.length; i++) {
            ranked[i] = new ScoreDoc(best[i].doc, best[i].score + gain(likeness[i], best));
        }
        Arrays.sort(ranked, Comparator.comparingDouble((ScoreDoc it) -> -it.score));
        return ranked;
    }

    private static float gain(double[] likeness, ScoreDoc[] best) {
        var nearest =
                IntStream.range(0, best.length)
                        .boxed()
                        .filter(other -> likeness[other] > 0)
                        .sorted(Comparator.comparingDouble(other -> -likeness[other]))
                        .limit(FEW)
                        .toList();
        double weights = nearest.stream().mapToDouble(other -> likeness[other]).sum();
        return weights == 0
                ? 0
                : (float)
                        (nearest.stream()
                                        .mapToDouble(other -> likeness[other] * best[other].score)
                                        .sum()
                                / weights);
    }

    /// How alike each two are, 0..1; none is its own company.
    private double[][] likeness(ScoreDoc[] best) throws IOException {
        var likeness = new double[best.length][best.length];
        var having = new HashMap<String, Map<Integer, Double>>();
        for (int i = 0; i < best.length; i++) {
            for (var weight : weights(best[i].doc).entrySet()) {
                var others = having.computeIfAbsent(weight.getKey(), it -> new HashMap<>());
                for (var other : others.entrySet()) {
                    double product = weight.getValue() * other.getValue();
                    likeness[i][other.getKey()] += product;
                    likeness[other.getKey()][i] += product;
                }
                others.put(i, weight.getValue());
            }
        }
        return likeness;
    }

    /// The terms of a text, each by how much it tells; together of length 1.
    private Map<String, Double> weights(int text) throws IOException {
        var weights = new HashMap<String, Double>();
        var terms = reader.termVectors().get(text, StoredEntry.WORDS);
        if (terms == null) {
            return weights;
        }
        double squares = 0;
        var each = terms.iterator();
        for (var next = each.next(); next != null; next = each.next()) {
            double times = each.totalTermFreq();
            double weight = rarity(next.utf8ToString()) * times / (times + TextIndex.K1);
            squares += weight * weight;
            weights.put(next.utf8ToString(), weight);
        }
        double length = Math.sqrt(squares);
        weights.replaceAll((term, weight) -> weight / length);
        return weights;
    }

    private double rarity(String term) throws IOException {
        var known = rarities.get(term);
        if (known == null) {
            int having = reader.docFreq(new Term(StoredEntry.WORDS, term));
            known = Math.log(1 + (reader.numDocs() - having + 0.5) / (having + 0.5));
            rarities.put(term, Math.max(0, known));
        }
        return Math.max(0, known);
    }
}
