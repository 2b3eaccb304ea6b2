package io.takeroot.demo;

import io.takeroot.kernel.Actor;
import io.takeroot.responses.Answer;
import io.takeroot.responses.Expectation;
import io.takeroot.responses.IndicatorId;
import io.takeroot.responses.Response;
import io.takeroot.responses.Responses;
import io.takeroot.responses.Watching;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells what the company did about figures that were off track. The words are invented; what
/// became of each response is measured on the export's own figures, whatever that is.
@Component
final class ResponsesStory {
    private static final LocalDate AUTUMN = LocalDate.of(2017, 9, 30);
    private static final LocalDate NOVEMBER = LocalDate.of(2017, 11, 30);
    private static final LocalDate YEAR_END = LocalDate.of(2017, 12, 31);

    private final Responses responses;
    private final Watching watching;

    ResponsesStory(Responses responses, Watching watching) {
        this.responses = responses;
        this.watching = watching;
    }

    /// What somebody did about an indicator on a day.
    private record Told(String indicator, LocalDate on, Answer answer) {}

    /// Telling it again changes nothing.
    void tell(Actor actor) {
        if (!responses.waiting().isEmpty() || !responses.measured().isEmpty()) {
            return;
        }
        for (var day : List.of(AUTUMN, NOVEMBER, YEAR_END)) {
            watching.look(day);
            told().stream().filter(t -> t.on().equals(day)).forEach(t -> respond(t, actor));
        }
        responses.measured().stream()
                .filter(response -> response.answer().action().startsWith("Second call"))
                .findFirst()
                .map(Response::id)
                .ifPresent(
                        id ->
                                responses.remark(
                                        id,
                                        "Half of the sellers say that they skipped the second call in December. Worth another try when the quarter is young.",
                                        actor));
    }

    private void respond(Told told, Actor actor) {
        IndicatorId.parse(told.indicator())
                .filter(indicator -> responses.open(indicator).isPresent())
                .ifPresent(
                        indicator -> responses.respond(indicator, told.answer(), told.on(), actor));
    }

    private static List<Told> told() {
        return List.of(
                new Told(
                        "initiative-battlecards/wins",
                        AUTUMN,
                        new Answer(
                                "Sellers know that there are cards, not what is on them.",
                                "Read one card aloud in every Monday call",
                                "Tomás Rey",
                                LocalDate.of(2017, 11, 30),
                                share("0.10"))),
                new Told(
                        "initiative-named-account-outreach/won",
                        AUTUMN,
                        new Answer(
                                "Named accounts are called once and then left alone.",
                                "Second call to every named account within ten days",
                                "Tomás Rey",
                                LocalDate.of(2017, 11, 30),
                                share("0.10"))),
                new Told(
                        "initiative-central-discovery-training/cycle",
                        AUTUMN,
                        new Answer(
                                "Deals wait for a technical answer, not for the buyer.",
                                "A solution engineer in the first meeting of every Central deal",
                                "Ines Duarte",
                                LocalDate.of(2017, 12, 15),
                                share("0.10"))),
                new Told(
                        "overall/deals_engaged",
                        NOVEMBER,
                        new Answer(
                                "Outreach stopped everywhere when the budget was frozen; no region did better than another.",
                                "Bring back outreach to accounts that bought before, without paid media",
                                "Mara Lindqvist",
                                LocalDate.of(2018, 1, 21),
                                share("0.25"))),
                new Told(
                        "product/gtx-plus-basic/discount_average",
                        NOVEMBER,
                        new Answer(
                                "Discounts are given in the last week of a month, to close.",
                                "Any discount on GTX Plus Basic needs the word of the product's owner",
                                "Ines Duarte",
                                LocalDate.of(2017, 12, 31),
                                new Expectation(new BigDecimal("0.005"), false))),
                new Told(
                        "product/gtx-plus-basic/deals_won",
                        NOVEMBER,
                        new Answer(
                                "GTX Plus Basic is quoted late, after GTX Basic was refused.",
                                "Quote both in the first offer",
                                "Tomás Rey",
                                LocalDate.of(2017, 12, 31),
                                share("0.10"))));
    }

    private static Expectation share(String share) {
        return new Expectation(new BigDecimal(share), true);
    }
}
