package io.takeroot.desk;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.inbox.ReceivedMail;
import io.takeroot.inbox.Recipient;
import io.takeroot.inbox.SenderProof;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Makes requests, and answers to them, of mail.
///
/// A mail joins a request only where its sender takes part in it: a number in a subject and a
/// cited mail are easily made up. Else it begins a request of its own, which says what it refers
/// to. Machines are never answered.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class IntakeRecipient implements Recipient {
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl}<>,;]{1,100}@[^@\\s\\p{Cntrl}<>,;]{1,150}");
    private static final int LONGEST_EXCERPT = 500;

    private final Requests requests;
    private final IntakeStore rows;
    private final IntakeLetters letters;
    private final People people;
    private final Clock clock;

    IntakeRecipient(
            Requests requests,
            IntakeStore rows,
            IntakeLetters letters,
            People people,
            Clock clock) {
        this.requests = requests;
        this.rows = rows;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean takesMachineMail() {
        return true;
    }

    @Override
    public Optional<String> take(ReceivedMail mail) {
        var letter = IntakeMail.of(mail);
        var known = rows.known(Channel.MAIL, letter.copy());
        if (known.isPresent()) {
            return known.map(RequestId::about);
        }
        var taken =
                switch (mail.kind()) {
                    case ORDINARY -> ordinary(letter);
                    case BOUNCE -> bounce(mail);
                    case AUTOREPLY -> automatic(mail);
                    case FEEDBACK, RECEIPT -> Optional.<RequestId>empty();
                };
        taken.ifPresent(id -> rows.keep(Channel.MAIL, letter.copy(), id, clock.instant()));
        return taken.map(RequestId::about);
    }

    private Optional<RequestId> ordinary(IntakeMail letter) {
        var mail = letter.mail();
        var sender = letter.asker().email();
        if (!ADDRESS.matcher(sender).matches()) {
            return Optional.empty();
        }
        boolean madeUp = mail.proof() == SenderProof.FAILED;
        var id =
                madeUp ? suspected(letter) : joined(letter, sender).orElseGet(() -> opened(letter));
        if (!mail.messageId().isEmpty()) {
            rows.keep(Channel.MAIL, name(mail.messageId()), id, clock.instant());
        }
        if (!letter.leftOut().isEmpty()) {
            requests.note(id, leftOut(letter), Actor.TAKEROOT);
        }
        return Optional.of(id);
    }

    private Optional<RequestId> joined(IntakeMail letter, String sender) {
        for (var cited : letters.cited(letter.mail().references())) {
            if (cited.recipient().equals(sender) && isOfDesk(sender, cited.request())) {
                fromDesk(letter, cited.request(), sender);
                return Optional.of(cited.request());
            }
        }
        var own =
                meant(letter).stream()
                        .flatMap(id -> requests.find(id).stream())
                        .filter(request -> request.asker().email().equals(sender))
                        .map(Request::id)
                        .findFirst();
        own.ifPresent(id -> requests.answered(id, letter.message(), new Actor(sender)));
        return own;
    }

    /// Somebody of the desk answers a mail that told them of a request: their words go to the
    /// asker only when our mail server vouches for the sender.
    private void fromDesk(IntakeMail letter, RequestId id, String sender) {
        boolean mayAnswer =
                letter.mail().proof() == SenderProof.PASSED && !requests.require(id).isMerged();
        if (mayAnswer) {
            requests.reply(id, letter.message(), new Actor(sender));
        } else {
            requests.note(id, letter.message().text(), new Actor(sender));
        }
    }

    private boolean isOfDesk(String sender, RequestId id) {
        return people.find(sender).filter(Person::isActive).isPresent()
                && requests.find(id)
                        .filter(request -> !request.asker().email().equals(sender))
                        .isPresent();
    }

    /// What the mail may belong to, the surest first.
    private List<RequestId> meant(IntakeMail letter) {
        var meant = new LinkedHashSet<RequestId>();
        var references = letter.mail().references();
        letters.cited(references).forEach(cited -> meant.add(cited.request()));
        references
                .reversed()
                .forEach(id -> rows.known(Channel.MAIL, name(id)).ifPresent(meant::add));
        meant.addAll(letter.named());
        return List.copyOf(meant);
    }

    /// The sender may be made up: the mail joins nothing, and nobody is answered before a
    /// person has looked.
    private RequestId suspected(IntakeMail letter) {
        var id = requests.openUntold(request(letter), letter.asker().actor());
        requests.note(
                id,
                "The mail server says that the sender may be made up: the mail does not come from where it says. Nobody was told. Look at it before you answer.",
                Actor.TAKEROOT);
        return id;
    }

    private NewRequest request(IntakeMail letter) {
        var asker = letter.asker();
        var team = people.find(asker.email()).flatMap(Person::team).map(Slug::value).orElse("");
        return new NewRequest(
                asker,
                Channel.MAIL,
                letter.ask(),
                new Matter(team, "", "", "", Optional.empty()),
                letter.files(),
                letter.once());
    }

    private RequestId opened(IntakeMail letter) {
        var asker = letter.asker();
        var id = requests.open(request(letter), asker.actor());
        meant(letter).stream()
                .filter(other -> !other.equals(id) && requests.find(other).isPresent())
                .findFirst()
                .ifPresent(
                        other ->
                                requests.note(
                                        id,
                                        "The mail refers to "
                                                + other
                                                + ", in which "
                                                + asker.email()
                                                + " takes no part.",
                                        Actor.TAKEROOT));
        return id;
    }

    private Optional<RequestId> bounce(ReceivedMail mail) {
        var lost = letters.cited(mail.references()).stream().findFirst();
        letters.bounced(mail.references());
        lost.ifPresent(
                sent ->
                        requests.unreached(
                                sent.request(),
                                new LostWords(sent.recipient(), excerpt(mail), requests.now())));
        return lost.map(IntakeStore.Sent::request);
    }

    /// One note for each person and request, however often their program answers ours.
    private Optional<RequestId> automatic(ReceivedMail mail) {
        var sender = new Asker("", mail.from().address()).email();
        var answered =
                letters.cited(mail.references()).stream()
                        .filter(sent -> sent.recipient().equals(sender))
                        .map(IntakeStore.Sent::request)
                        .findFirst();
        answered.ifPresent(
                id -> {
                    var name = "automatic:" + id + ":" + sender;
                    if (rows.known(Channel.MAIL, name).isEmpty()) {
                        requests.note(
                                id,
                                "Automatic reply of " + sender + ": " + excerpt(mail),
                                Actor.TAKEROOT);
                        rows.keep(Channel.MAIL, name, id, clock.instant());
                    }
                });
        return answered;
    }

    private static String leftOut(IntakeMail letter) {
        return String.join(" ", letter.leftOut())
                + " The whole mail is in the inbox: /settings/inbox/messages/"
                + letter.mail().id();
    }

    private static String excerpt(ReceivedMail mail) {
        var words = (mail.reply() + " " + mail.quoted()).strip().replaceAll("\\s+", " ");
        var said = words.isEmpty() ? mail.subject() : words;
        return said.length() <= LONGEST_EXCERPT ? said : said.substring(0, LONGEST_EXCERPT) + "…";
    }

    private static String name(String messageId) {
        return "id:" + messageId;
    }
}
