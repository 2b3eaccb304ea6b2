package io.takeroot.comments;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.kernel.Failure;
import io.takeroot.store.Store;
import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Threads of comments: the front door of the module.
@Component
public final class Comments {
    private static final int LONGEST = 10_000;

    private final CommentStore comments;
    private final ObjectProvider<Topics> contributed;
    private final People people;
    private final MentionMails mails;
    private final Store store;
    private final Clock clock;

    Comments(
            CommentStore comments,
            ObjectProvider<Topics> contributed,
            People people,
            MentionMails mails,
            Store store,
            Clock clock) {
        this.comments = comments;
        this.contributed = contributed;
        this.people = people;
        this.mails = mails;
        this.store = store;
        this.clock = clock;
    }

    /// What a thread is about; empty when there is no such thing.
    public Optional<Topic> topic(String about) {
        return contributed.stream().flatMap(known -> known.topic(about).stream()).findFirst();
    }

    /// The thread about something, the oldest first, removed ones among them.
    public List<Comment> of(String about) {
        return comments.of(about);
    }

    /// Says something; whoever is mentioned is told.
    ///
    /// @param address under which the writer sees Takeroot
    /// @throws Failure USER when there is nothing to say, or nothing of that name to talk about
    public CommentId write(String about, String text, Person author, String address) {
        var topic = topic(about).orElseThrow(() -> unknown(about));
        var words = checked(text);
        return store.inTransaction(
                () -> {
                    var id = CommentId.fresh();
                    var now = clock.instant();
                    comments.add(id, about, author.email(), now);
                    comments.word(id, 1, words, now);
                    tell(id, words, author, topic, address);
                    return id;
                });
    }

    /// Says it differently; the earlier words are kept.
    ///
    /// @throws Failure USER when it is somebody else's, or there is nothing to say
    public void reword(CommentId id, String text, Person author, String address) {
        var words = checked(text);
        store.inTransaction(
                () -> {
                    var comment = existing(id);
                    if (!comment.author().equals(author.email())) {
                        throw Failure.user(
                                "COMMENT_NOT_YOURS",
                                "Only whoever wrote a comment may change its words. Write one of your own below it.");
                    }
                    if (comment.text().equals(words)) {
                        return;
                    }
                    comments.word(id, comment.words().size() + 1, words, clock.instant());
                    topic(comment.about())
                            .ifPresent(topic -> tell(id, words, author, topic, address));
                });
    }

    /// Hides a comment; [#putBack] shows it again.
    ///
    /// @throws Failure USER when it is somebody else's and the person is no lead
    public void remove(CommentId id, Person by) {
        store.inTransaction(
                () -> {
                    require(existing(id), by);
                    comments.removed(id, Optional.of(clock.instant()), Optional.of(by.email()));
                });
    }

    public void putBack(CommentId id, Person by) {
        store.inTransaction(
                () -> {
                    require(existing(id), by);
                    comments.removed(id, Optional.empty(), Optional.empty());
                });
    }

    /// Whether the person may remove it: their own, or anybody's as a lead.
    public boolean mayRemove(Comment comment, Person person) {
        return comment.author().equals(person.email())
                || person.role().includes().contains(Role.LEAD);
    }

    public Optional<Comment> find(CommentId id) {
        return store.inTransaction(() -> comments.lock(id));
    }

    /// Where somebody was spoken to and has not looked yet, the oldest first.
    public List<Mention> unseen(Person person) {
        return comments.unseen(person.email()).stream()
                .flatMap(
                        comment ->
                                topic(comment.about()).stream()
                                        .map(topic -> new Mention(comment, topic)))
                .toList();
    }

    /// The person has looked at a thread.
    public void seen(String about, Person person) {
        comments.seen(about, person.email(), clock.instant());
    }

    private void tell(CommentId id, String words, Person author, Topic topic, String address) {
        for (var person : new Mentions(people.all()).in(words)) {
            if (!person.id().equals(author.id())
                    && comments.mention(id, person.email(), clock.instant())) {
                mails.queue(new MentionMails.Told(id, person, author, topic, words), address);
            }
        }
    }

    private Comment existing(CommentId id) {
        return comments.lock(id)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_COMMENT",
                                        "There is no such comment any more. Load the page again."));
    }

    private void require(Comment comment, Person by) {
        if (!mayRemove(comment, by)) {
            throw Failure.user(
                    "COMMENT_NOT_YOURS",
                    "Only whoever wrote a comment, or a lead, may remove it or put it back.");
        }
    }

    private static String checked(String text) {
        var words = text.strip().replace("\r\n", "\n");
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Failure.user(
                    "COMMENT_LENGTH",
                    "A comment has 1 to "
                            + LONGEST
                            + " characters; this one has "
                            + words.length()
                            + ". "
                            + (words.isEmpty() ? "Write something." : "Shorten it."));
        }
        return words;
    }

    private static Failure unknown(String about) {
        return Failure.user(
                "UNKNOWN_TOPIC",
                "There is nothing called '"
                        + about
                        + "' to talk about. It may have been removed; go back and load the page again.");
    }
}
