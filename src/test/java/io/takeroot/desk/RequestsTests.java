package io.takeroot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.mail.Delivery;
import io.takeroot.mail.DeliverySearch;
import io.takeroot.mail.Outbox;
import io.takeroot.search.Search;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RequestsTests {
    private static final Actor INES = new Actor("ines@example.com");

    @TempDir static Path folder;

    private static RunningTakeroot takeroot;
    private static Requests requests;

    @BeforeAll
    static void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        requests = takeroot.bean(Requests.class);
    }

    @AfterAll
    static void stop() {
        takeroot.close();
    }

    @Test
    void requestGoesItsWayAndTheAskerHearsOfEachStepOnce() {
        var id = opened("A card against Vexel", "way@example.com");

        var joao = new Actor("joao@example.com");
        requests.assign(id, joao.name(), INES);
        requests.ask(id, NewMessage.of("Which deal is it for?"), INES);
        requests.answered(
                id, NewMessage.of("The one at Zathunicon."), new Actor("way@example.com"));
        requests.resolve(id, new Resolution.AsAsked("Here it is."), INES);
        requests.helped(id, true, "");

        var request = requests.require(id);
        assertThat(request.state()).isEqualTo(RequestState.RESOLVED);
        assertThat(request.course().ended().flatMap(Request.Ended::helped)).contains(true);
        assertThat(requests.history(id).stream().map(Happening::what))
                .containsExactly(
                        Happening.What.OPENED,
                        Happening.What.ASSIGNED,
                        Happening.What.ASKED,
                        Happening.What.ANSWERED,
                        Happening.What.RESOLVED,
                        Happening.What.HELPED);
        assertThat(mails("way@example.com")).hasSize(3);
        assertThat(mails(joao.name())).hasSize(1);
    }

    @Test
    void answerThatDidNotHelpOpensItAgain() {
        var id = opened("Price of GTX Pro", "again@example.com");
        requests.resolve(id, new Resolution.Declined("", "It is not public", "Ask finance"), INES);

        requests.helped(id, false, "Finance sent me here");
        var reopened = requests.require(id);
        requests.resolve(id, new Resolution.WorkedHandsOn("", "Called finance together"), INES);

        assertThat(reopened.state()).isEqualTo(RequestState.IN_WORK);
        assertThat(reopened.clock().runsFrom()).isPresent();
        assertThat(requests.endings(id).stream().map(it -> it.resolution().kind()))
                .containsExactly(Resolution.Kind.HANDS_ON, Resolution.Kind.DECLINED);
        assertThat(requests.endings(id).getLast().helped()).contains(false);
        assertThat(mails("again@example.com")).hasSize(3);
    }

    @Test
    void eachEndIsAskedAboutAnewAndWhoeverWatchesIsToldOfEach() {
        var id = opened("A one-pager", "twice@example.com");
        requests.watch(id, "watch@example.com", true);
        requests.watch(id, INES.name(), true);

        requests.resolve(id, new Resolution.AsAsked("Here."), INES);
        requests.helped(id, false, "It is last year's");
        requests.resolve(id, new Resolution.AsAsked("This year's."), INES);
        var asked = requests.require(id).course().ended().orElseThrow();
        requests.helped(id, false, "Page 2 is missing");
        var again = requests.require(id);
        requests.resolve(id, new Resolution.AsAsked("All pages."), INES);
        requests.helped(id, true, "");

        assertThat(asked.helped()).isEmpty();
        assertThat(again.state()).isEqualTo(RequestState.IN_WORK);
        assertThat(requests.endings(id).stream().map(it -> it.helped().orElseThrow()))
                .containsExactly(true, false, false);
        assertThat(mails("twice@example.com")).hasSize(4);
        assertThat(mails("watch@example.com")).hasSize(5);
        assertThat(mails(INES.name())).hasSize(2);
    }

    @Test
    void duplicateEndsWithTheOneItRepeats() {
        var first = opened("Deck for the roadshow", "one@example.com");
        var second = opened("Roadshow deck?", "two@example.com");

        requests.merge(second, first, INES);
        assertThatThrownBy(() -> requests.reply(second, NewMessage.of("Soon"), INES))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("REQUEST_MERGED");
        assertThatThrownBy(() -> requests.merge(first, second, INES)).isInstanceOf(Failure.class);
        requests.resolve(first, new Resolution.AlternativeGiven("", "Last year's deck"), INES);

        assertThat(requests.require(second).isOpen()).isFalse();
        assertThat(requests.endings(second).getFirst().resolution())
                .isEqualTo(new Resolution.AlternativeGiven("", "Last year's deck"));
        assertThat(mails("two@example.com")).hasSize(2);
    }

    @Test
    void mergeCanBeUndone() {
        var first = opened("Talk track", "three@example.com");
        var second = opened("A talk track please", "four@example.com");
        requests.merge(second, first, INES);

        requests.unmerge(second, INES);
        requests.resolve(first, new Resolution.AsAsked("Here."), INES);

        assertThat(requests.require(second).isOpen()).isTrue();
        assertThat(find(RequestFilter.OPEN, "talk track")).contains(second).doesNotContain(first);
    }

    @Test
    void resolutionWithoutWhatItNeedsIsRefused() {
        var id = opened("Anything", "five@example.com");

        assertThatThrownBy(() -> requests.resolve(id, new Resolution.Declined("No", " ", ""), INES))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.problems()).hasSize(2));
        assertThat(requests.require(id).isOpen()).isTrue();
    }

    @Test
    void sameDeliveryAgainIsTheSameRequest() {
        var asked =
                new NewRequest(
                        new Asker("", "six@example.com"),
                        Channel.SLACK,
                        new Ask("", "Who owns the card?\nI could not find it."),
                        Matter.NONE,
                        List.of(new NewFile("a.txt", "text/plain", new byte[] {1, 2})),
                        "slack:T1:77");

        var id = requests.open(asked, Actor.TAKEROOT);

        assertThat(requests.open(asked, Actor.TAKEROOT)).isEqualTo(id);
        assertThat(requests.require(id).title()).isEqualTo("Who owns the card?");
        assertThat(requests.files(id)).hasSize(1);
        assertThat(mails("six@example.com")).hasSize(1);
    }

    @Test
    void askerServedByAnOfferCountsAsDeflected() {
        var id = opened("Where is the card?", "seven@example.com");

        requests.deflect(id, "asset/vexel-card");

        assertThat(requests.require(id).course().deflected()).isTrue();
        assertThat(mails("seven@example.com")).hasSize(1);
    }

    @Test
    void queueIsPagedByWhatIsDueNext() {
        for (int i = 0; i < 7; i++) {
            opened("Paged " + i, "paged@example.com");
        }
        var filter = new RequestFilter(RequestFilter.Standing.OPEN, "", "", "", "", "paged");

        var first = requests.search(filter, "", 3);
        var second = requests.search(filter, first.next().orElseThrow(), 3);
        var third = requests.search(filter, second.next().orElseThrow(), 3);

        assertThat(third.next()).isEmpty();
        assertThat(third.requests()).hasSize(1);
        assertThat(first.requests().getFirst().title()).isEqualTo("Paged 0");
        assertThat(second.requests().getFirst().title()).isEqualTo("Paged 3");
        assertThat(requests.count(filter, 5)).isEqualTo(5);
    }

    /// Of many that have a word, those that fit are met on the way; the pages are as if all had
    /// been looked at.
    @Test
    @Timeout(120)
    void wordsThatManyHaveAreFoundInTheOrderOfTheQueue() {
        var fresh = new ArrayList<RequestId>();
        for (int i = 0; i < 620; i++) {
            var id = opened("Common " + (i % 31 == 0 ? "rarity" : "thing"), "many@example.com");
            if (i % 31 == 0) {
                fresh.add(id);
            }
        }
        awaitIndex();
        var common = new RequestFilter(RequestFilter.Standing.ALL, "", "", "", "", "common");

        var seen = new ArrayList<RequestId>();
        var page = requests.search(common, "", 200);
        page.requests().forEach(it -> seen.add(it.id()));
        while (page.next().isPresent()) {
            page = requests.search(common, page.next().get(), 200);
            page.requests().forEach(it -> seen.add(it.id()));
        }

        assertThat(seen).hasSize(620).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo(Comparator.comparing(id -> -id.value()));
        assertThat(requests.count(common, 1_000)).isEqualTo(620);
        assertThat(find(common, "common rarities")).containsExactlyElementsOf(fresh.reversed());
        assertThat(find(common, "many@example.com rarity")).hasSize(20);
        assertThat(find(common, "nothing-of-the-kind")).isEmpty();
    }

    private static RequestId opened(String title, String email) {
        return requests.open(
                new NewRequest(
                        new Asker("Somebody", email),
                        Channel.PAGE,
                        new Ask(title, ""),
                        Matter.NONE,
                        List.of(),
                        ""),
                new Actor(email));
    }

    /// So many changes are taken in aside; meanwhile words are looked for letter by letter.
    private static void awaitIndex() {
        var search = takeroot.bean(Search.class);
        while (search.having("request", "common").isEmpty()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static List<RequestId> find(RequestFilter filter, String words) {
        var wanted = new RequestFilter(filter.standing(), "", "", "", "", words);
        return requests.search(wanted, "", 50).requests().stream().map(Request::id).toList();
    }

    private static List<String> mails(String recipient) {
        return takeroot
                .bean(Outbox.class)
                .find(new DeliverySearch(recipient, Optional.empty(), Optional.empty()), 50)
                .stream()
                .map(Delivery::subject)
                .toList();
    }
}
