package io.takeroot.intelligence;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.inbox.Mailbox;
import io.takeroot.inbox.ReceivedMail;
import io.takeroot.inbox.Recipient;
import io.takeroot.inbox.SenderProof;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Keeps as insights what people who may report mail to an address with the tag `+insight`, or
/// under a subject that begins with `Insight:`.
@Component
@Order(0)
final class InsightMail implements Recipient {
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "^(?:(?:re|fwd?|aw|wg)\\s*:\\s*)*(?:insight\\s*:|\\[insight])\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("^(?:insights?|[^@]*\\+insights?)@.*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE = 300;

    private final Insights insights;
    private final People people;
    private final Groundwork groundwork;
    private final Workspace workspace;

    InsightMail(Insights insights, People people, Groundwork groundwork, Workspace workspace) {
        this.insights = insights;
        this.people = people;
        this.groundwork = groundwork;
        this.workspace = workspace;
    }

    @Override
    public Optional<String> take(ReceivedMail mail) {
        var reporter = reporter(mail);
        if (!isMeant(mail) || reporter.isEmpty()) {
            return Optional.empty();
        }
        var text = text(mail);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var heard =
                Heard.of(InsightKind.FIELD_REPORT, Personal.marked(text, List.of()), day(mail))
                        .from(new Origin("", cut("Mail: " + title(mail), LONGEST_LINE)))
                        .about(subject(text));
        var fresh = NewInsight.of(heard).once("mail/" + mail.id());
        return Optional.of(insights.keep(fresh, reporter.get().actor()).about());
    }

    private static boolean isMeant(ReceivedMail mail) {
        return SUBJECT.matcher(mail.subject()).find()
                || Stream.concat(mail.to().stream(), mail.cc().stream())
                        .map(Mailbox::address)
                        .anyMatch(address -> ADDRESS.matcher(address).matches());
    }

    /// Nobody whose address may be made up.
    private Optional<Person> reporter(ReceivedMail mail) {
        return mail.proof() == SenderProof.FAILED
                ? Optional.empty()
                : people.find(mail.from().address().toLowerCase(Locale.ROOT))
                        .filter(Person::isActive)
                        .filter(person -> person.role().includes().contains(Role.SELLER));
    }

    private static String title(ReceivedMail mail) {
        return SUBJECT.matcher(mail.subject()).replaceFirst("").strip();
    }

    /// The subject alone where nothing else was written; else the words of the mail.
    private static String text(ReceivedMail mail) {
        var words = mail.reply().strip();
        var whole = words.isEmpty() ? title(mail) : words;
        // Room for the marks around personal words.
        return cut(whole, HeardCheck.LONGEST_TEXT / 2);
    }

    private LocalDate day(ReceivedMail mail) {
        var sent = mail.date().atZone(workspace.settings().zone()).toLocalDate();
        var today = workspace.today();
        return sent.isAfter(today) || sent.isBefore(today.minusYears(1)) ? today : sent;
    }

    /// The competitor and the product whose titles stand in it, the longest ones.
    private Subject subject(String text) {
        return Subject.NOTHING
                .withCompetitor(named(FoundationKind.COMPETITOR, text))
                .withProduct(named(FoundationKind.PRODUCT, text));
    }

    private Optional<Slug> named(FoundationKind kind, String text) {
        var words = text.toLowerCase(Locale.ROOT);
        return groundwork.foundations(kind).stream()
                .filter(it -> words.contains(it.title().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(it -> it.title().length()))
                .map(it -> it.id().key());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
