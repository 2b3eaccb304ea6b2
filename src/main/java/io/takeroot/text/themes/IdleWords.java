package io.takeroot.text.themes;

import io.takeroot.text.Texts;
import java.util.List;
import java.util.Set;

/// Words that are in every text and make no name.
final class IdleWords {
    /// Words that carry a sentence but tell nobody what it is about.
    private static final Set<String> SAY_NOTHING =
            terms(
                    """
                    i me my mine we us our you your he him his she her them who whom whose
                    what when where which why how do does did doing have has had having
                    am was were been being can could should would may might must shall
                    please some any very just also about from there here than so too
                    out up get got gets getting want wants wanted need needs like know help tell
                    make makes made ask asks asked say says said give gives take takes put let
                    go goes going went gone come comes came see look find use uses using try trying
                    yes not now still again already always never ever much many more most
                    other another each every both well really thank thanks hello hi its
                    back above across after against along among around because before behind below
                    beside between beyond by down during except in inside into near of off on
                    onto outside over past per since through to toward towards under until upon
                    with within without while although though unless whether
                    """);

    /// Of those, the ones that make another word of the one before them.
    private static final Set<String> PARTICLES = terms("up out off down back");

    /// Words that tell something in a phrase alone.
    private static final Set<String> ONLY_IN_PHRASES =
            terms(
                    """
                    one two three four five six seven eight nine ten first second third last
                    next new old good better best great day days week weeks month months year
                    years today time times thing things way people somebody nobody everybody
                    nothing anything something everything all half bit lot once twice due
                    """);

    private IdleWords() {}

    private static Set<String> terms(String words) {
        return Set.copyOf(Texts.terms(words));
    }

    /// Whether a phrase, or a word by itself, begins or ends with one; `top up` does not.
    static boolean areAtAnEdge(List<String> terms) {
        boolean ends = terms.size() > 1 && PARTICLES.contains(terms.getLast());
        return SAY_NOTHING.contains(terms.getFirst())
                || (SAY_NOTHING.contains(terms.getLast()) && !ends);
    }

    static boolean isIdle(String term) {
        return SAY_NOTHING.contains(term) && !PARTICLES.contains(term);
    }

    /// Whether it tells something beside another word only, as numbers do.
    static boolean isWeak(String term) {
        return ONLY_IN_PHRASES.contains(term) || !Character.isLetter(term.charAt(0));
    }
}
