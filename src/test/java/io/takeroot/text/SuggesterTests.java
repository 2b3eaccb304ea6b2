package io.takeroot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggesterTests {
    private final Suggester suggester = new Suggester();

    @Test
    void anAnswerIsOfferedToWhoAsksTheSameInOtherWords() {
        learn();

        var offered = suggester.suggest("do we have slides comparing us with Zoltrix?", 5);

        assertThat(offered).isNotEmpty();
        assertThat(offered.getFirst().answer()).isEqualTo("zoltrix-card");
        assertThat(offered.getFirst().probability()).isBetween(0.5, 1.0);
    }

    @Test
    void nothingIsOfferedToWhatNobodyAskedBefore() {
        learn();

        assertThat(suggester.suggest("When does the canteen open on Fridays?", 5)).isEmpty();
        assertThat(suggester.suggest("", 5)).isEmpty();
        assertThat(new Suggester().suggest("anything at all", 5)).isEmpty();
    }

    @Test
    void typingErrorsAreForgiven() {
        learn();

        assertThat(suggester.likeliest("secruity questionaire for a custommer", 1))
                .extracting(Suggestion::answer)
                .containsExactly("security-pack");
    }

    @Test
    void anAnsweredRequestCountsAtOnceAndUntilItIsRemoved() {
        learn();
        var asked = "Where are the brand fonts?";
        assertThat(suggester.suggest(asked, 5)).isEmpty();

        suggester.add("9", "where can I find our brand fonts", "brand-kit");
        assertThat(suggester.likeliest(asked, 1))
                .extracting(Suggestion::answer, Suggestion::earlier)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("brand-kit", "9"));

        suggester.remove("9");
        assertThat(suggester.likeliest(asked, 5))
                .extracting(Suggestion::answer)
                .doesNotContain("brand-kit");
    }

    @Test
    void theSameIdAgainReplacesWhatWasKnown() {
        suggester.add("1", "discount for schools", "old");
        suggester.add("1", "discount for schools", "new");

        assertThat(suggester.likeliest("school discount", 5))
                .extracting(Suggestion::answer)
                .containsExactly("new");
    }

    @Test
    void probabilitiesOfDifferentAnswersAreOfOneWhole() {
        learn();

        var all = suggester.likeliest("security questionnaire", 10);

        assertThat(all.stream().map(Suggestion::answer)).doesNotHaveDuplicates();
        assertThat(all.stream().mapToDouble(Suggestion::probability).sum()).isLessThanOrEqualTo(1);
        assertThat(all)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble(Suggestion::probability).reversed());
    }

    @Test
    void aLongHistoryIsSearchedAndNotReadThrough() {
        for (int i = 0; i < 3_000; i++) {
            suggester.add(
                    "bulk" + i, "order number " + i + " of customer " + i % 70, "bulk" + i % 50);
        }
        learn();

        assertThat(suggester.likeliest("we need the security questionnaire answered", 1))
                .extracting(Suggestion::answer)
                .containsExactly("security-pack");
    }

    private void learn() {
        var requests =
                List.of(
                        List.of("Do we have a battlecard against Zoltrix?", "zoltrix-card"),
                        List.of("How do we compare to Zoltrix on price", "zoltrix-card"),
                        List.of("Zoltrix comparison deck please", "zoltrix-card"),
                        List.of("customer wants our security questionnaire", "security-pack"),
                        List.of("Need SOC2 report and security answers", "security-pack"),
                        List.of("security review of a bank, which documents?", "security-pack"),
                        List.of("what discount may I give for three years", "discounts"),
                        List.of("discount rules for schools", "discounts"));
        int number = 0;
        for (var request : requests) {
            number++;
            suggester.add("r" + number, request.getFirst(), request.getLast());
        }
    }
}
