package io.takeroot.comments;

import static io.takeroot.store.tables.Tables.COMMENTS_COMMENT;
import static io.takeroot.store.tables.Tables.COMMENTS_MENTION;
import static io.takeroot.store.tables.Tables.COMMENTS_TEXT;

import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.CommentsCommentRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// The SQL of comments.
@Component
final class CommentStore {
    private final Store store;

    CommentStore(Store store) {
        this.store = store;
    }

    void add(CommentId id, String about, String author, Instant now) {
        store.sql()
                .insertInto(COMMENTS_COMMENT)
                .set(COMMENTS_COMMENT.ID, id.value())
                .set(COMMENTS_COMMENT.ABOUT, about)
                .set(COMMENTS_COMMENT.AUTHOR, author)
                .set(COMMENTS_COMMENT.WRITTEN_AT, now)
                .execute();
    }

    void word(CommentId id, int number, String text, Instant now) {
        store.sql()
                .insertInto(COMMENTS_TEXT)
                .set(COMMENTS_TEXT.COMMENT_ID, id.value())
                .set(COMMENTS_TEXT.NUMBER, number)
                .set(COMMENTS_TEXT.BODY, text)
                .set(COMMENTS_TEXT.WRITTEN_AT, now)
                .execute();
    }

    /// Whether the person was not mentioned in it before.
    boolean mention(CommentId id, String person, Instant now) {
        boolean known =
                store.sql()
                        .fetchExists(
                                COMMENTS_MENTION,
                                COMMENTS_MENTION.COMMENT_ID.eq(id.value()),
                                COMMENTS_MENTION.PERSON.eq(person));
        if (known) {
            return false;
        }
        store.sql()
                .insertInto(COMMENTS_MENTION)
                .set(COMMENTS_MENTION.COMMENT_ID, id.value())
                .set(COMMENTS_MENTION.PERSON, person)
                .set(COMMENTS_MENTION.MENTIONED_AT, now)
                .execute();
        return true;
    }

    void removed(CommentId id, Optional<Instant> at, Optional<String> by) {
        store.sql()
                .update(COMMENTS_COMMENT)
                .set(COMMENTS_COMMENT.REMOVED_AT, at.orElse(null))
                .set(COMMENTS_COMMENT.REMOVED_BY, by.orElse(null))
                .where(COMMENTS_COMMENT.ID.eq(id.value()))
                .execute();
    }

    /// Keeps others from changing a comment until the transaction under way ends.
    Optional<Comment> lock(CommentId id) {
        store.sql()
                .select(COMMENTS_COMMENT.ID)
                .from(COMMENTS_COMMENT)
                .where(COMMENTS_COMMENT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return comments(COMMENTS_COMMENT.ID.eq(id.value())).stream().findFirst();
    }

    /// The oldest first.
    List<Comment> of(String about) {
        return comments(COMMENTS_COMMENT.ABOUT.eq(about));
    }

    /// Those in which a person is mentioned and which they have not seen yet, the oldest first.
    List<Comment> unseen(String person) {
        return comments(
                COMMENTS_COMMENT
                        .REMOVED_AT
                        .isNull()
                        .and(
                                COMMENTS_COMMENT.ID.in(
                                        store.sql()
                                                .select(COMMENTS_MENTION.COMMENT_ID)
                                                .from(COMMENTS_MENTION)
                                                .where(COMMENTS_MENTION.PERSON.eq(person))
                                                .and(COMMENTS_MENTION.SEEN_AT.isNull()))));
    }

    void seen(String about, String person, Instant now) {
        store.sql()
                .update(COMMENTS_MENTION)
                .set(COMMENTS_MENTION.SEEN_AT, now)
                .where(COMMENTS_MENTION.PERSON.eq(person))
                .and(COMMENTS_MENTION.SEEN_AT.isNull())
                .and(
                        COMMENTS_MENTION.COMMENT_ID.in(
                                store.sql()
                                        .select(COMMENTS_COMMENT.ID)
                                        .from(COMMENTS_COMMENT)
                                        .where(COMMENTS_COMMENT.ABOUT.eq(about))))
                .execute();
    }

    private List<Comment> comments(Condition which) {
        var rows =
                store.sql()
                        .selectFrom(COMMENTS_COMMENT)
                        .where(which)
                        .orderBy(COMMENTS_COMMENT.WRITTEN_AT, COMMENTS_COMMENT.ID)
                        .fetch();
        var words = words(rows.getValues(COMMENTS_COMMENT.ID));
        return rows.map(row -> comment(row, words.getOrDefault(row.getId(), List.of())));
    }

    private Map<UUID, List<Comment.Words>> words(List<UUID> comments) {
        return store
                .sql()
                .selectFrom(COMMENTS_TEXT)
                .where(COMMENTS_TEXT.COMMENT_ID.in(comments))
                .orderBy(COMMENTS_TEXT.NUMBER.desc())
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.getCommentId(),
                                Collectors.mapping(
                                        row -> new Comment.Words(row.getBody(), row.getWrittenAt()),
                                        Collectors.toList())));
    }

    private static Comment comment(CommentsCommentRecord row, List<Comment.Words> words) {
        return new Comment(
                new CommentId(row.getId()),
                row.getAbout(),
                row.getAuthor(),
                row.getWrittenAt(),
                words,
                Optional.ofNullable(row.getRemovedAt()));
    }
}
