package io.takeroot.library;

import java.util.List;
import java.util.stream.Stream;

/// The parts of a battlecard; each line is words or names a claim.
public record Card(
        String overview,
        List<String> whyWeWin,
        List<String> whyWeLose,
        List<String> landmines,
        List<Objection> objections,
        List<String> proof) {
    static final Card EMPTY = new Card("", List.of(), List.of(), List.of(), List.of(), List.of());

    public Card {
        whyWeWin = List.copyOf(whyWeWin);
        whyWeLose = List.copyOf(whyWeLose);
        landmines = List.copyOf(landmines);
        objections = List.copyOf(objections);
        proof = List.copyOf(proof);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /// Every line there is, in reading order.
    Stream<String> lines() {
        return Stream.of(
                        overview.lines(),
                        whyWeWin.stream(),
                        whyWeLose.stream(),
                        landmines.stream(),
                        objections.stream()
                                .flatMap(
                                        it ->
                                                Stream.concat(
                                                        Stream.of(it.words()),
                                                        it.answer().stream())),
                        proof.stream())
                .flatMap(lines -> lines);
    }
}
