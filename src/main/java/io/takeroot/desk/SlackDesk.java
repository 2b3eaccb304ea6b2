package io.takeroot.desk;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Requests asked in Slack: the slash command, and messages to the app.
///
/// Slack does not say people's addresses: who asks there is told of each step there, and follows
/// the request under its link. The same delivery again is the same request.
@Component
public class SlackDesk {
    private static final String USAGE =
            "Write what you need after the command, for example: /ask How do we answer the price question?";
    private static final int LONGEST_EXCERPT = 240;

    private final Requests requests;
    private final Offers offers;
    private final IntakeStore rows;
    private final StatusLinks links;
    private final SlackSettings settings;
    private final SlackNotices notices;
    private final RequestMails mails;
    private final Workspace workspace;
    private final Clock clock;

    SlackDesk(
            Requests requests,
            Offers offers,
            IntakeStore rows,
            StatusLinks links,
            SlackSettings settings,
            SlackNotices notices,
            RequestMails mails,
            Workspace workspace,
            Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.rows = rows;
        this.links = links;
        this.settings = settings;
        this.notices = notices;
        this.mails = mails;
        this.workspace = workspace;
        this.clock = clock;
    }

    /// Whether Slack itself made this call, a moment ago.
    ///
    /// @param timestamp header `X-Slack-Request-Timestamp`
    /// @param signature header `X-Slack-Signature`
    public boolean isSlack(String timestamp, String signature, byte[] body) {
        return settings.proves(new SlackSignature(timestamp, signature), body);
    }

    /// Takes a command on; the answer is for its writer alone, in Slack's own marks.
    public String command(SlackWords words) {
        if (words.text().isEmpty()) {
            return USAGE;
        }
        try {
            return answer(together(words, _ -> {}));
        } catch (Failure failure) {
            return failure.problems().stream()
                    .map(Problem::message)
                    .map(SlackDesk::plain)
                    .collect(Collectors.joining("\n"));
        }
    }

    /// Takes a message to the app: in a thread of a request it is an answer of whoever asked,
    /// else a request. What others write in the thread is theirs.
    public void message(SlackWords words) {
        var known = rows.known(Channel.SLACK, "delivery:" + words.delivery());
        if (words.text().isEmpty() || known.isPresent()) {
            return;
        }
        var asked = rows.known(Channel.SLACK, thread(words));
        var id = asked.orElseGet(() -> begun(words));
        rows.keep(Channel.SLACK, "delivery:" + words.delivery(), id, clock.instant());
        if (asked.isPresent()) {
            requests.answered(id, NewMessage.of(words.text()), writer(words));
        }
    }

    /// A message, unlike a command, has no answer of its own: that it came is told like all later
    /// things.
    private RequestId begun(SlackWords words) {
        return together(words, id -> mails.received(requests.require(id), ""));
    }

    private RequestId together(SlackWords words, Consumer<RequestId> then) {
        var opened = new AtomicReference<RequestId>();
        requests.together(
                () -> {
                    opened.set(open(words));
                    then.accept(opened.get());
                });
        return Objects.requireNonNull(opened.get());
    }

    private RequestId open(SlackWords words) {
        var now = clock.instant();
        var id =
                requests.open(
                        new NewRequest(
                                new Asker(words.writer(), ""),
                                Channel.SLACK,
                                new Ask("", words.text()),
                                Matter.NONE,
                                List.of(),
                                "slack:" + io.takeroot.access.Tokens.hash(words.delivery())),
                        writer(words));
        rows.keep(Channel.SLACK, thread(words), id, now);
        notices.asked(id, words, now);
        return id;
    }

    private String answer(RequestId id) {
        var request = requests.require(id);
        var zone = workspace.settings();
        var formats = new Formats(zone.zone(), zone.calendar());
        var url = links.url(id);
        var due =
                request.clock()
                        .next()
                        .map(at -> " You hear from it by " + formats.moment(at) + ".")
                        .orElse("");
        var found = offers.show(offers.asking(id), Channel.SLACK, request.opening().ask().text());
        var perhaps =
                found.stream()
                        .map(offer -> "\n• *" + plain(offer.title()) + "* " + excerpt(offer))
                        .collect(Collectors.joining());
        return "*"
                + id
                + "* is with the desk."
                + due
                + " <"
                + url
                + "|Follow it, add files, reply>"
                + (perhaps.isEmpty() ? "" : "\nPerhaps this answers it already:" + perhaps);
    }

    private static String excerpt(Offer offer) {
        var words = offer.words().replaceAll("\\s+", " ");
        return plain(
                words.length() <= LONGEST_EXCERPT
                        ? words
                        : words.substring(0, LONGEST_EXCERPT) + "…");
    }

    private static Actor writer(SlackWords words) {
        return new Actor(words.writer());
    }

    /// Only the one who asked is known by it.
    private static String thread(SlackWords words) {
        return "thread:" + words.channel() + ":" + words.thread() + ":" + words.user();
    }

    private static String plain(String words) {
        return RequestLetter.plain(words);
    }
}
