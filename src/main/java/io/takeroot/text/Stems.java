package io.takeroot.text;

import org.tartarus.snowball.ext.PorterStemmer;

/// Cuts words down to their stems, as the analyser does.
final class Stems {
    private Stems() {}

    static String of(String word) {
        var stemmer = new PorterStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
