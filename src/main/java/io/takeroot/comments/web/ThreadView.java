package io.takeroot.comments.web;

import io.takeroot.access.Person;
import io.takeroot.comments.Comment;
import io.takeroot.comments.Comments;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A thread as its template prints it.
///
/// @param unsent what was typed and refused; empty otherwise
/// @param wrong why it was refused; empty otherwise
public record ThreadView(
        String about,
        String title,
        String url,
        List<CommentView> comments,
        String unsent,
        String wrong,
        List<String> names) {
    /// @param earlier former wordings, the latest first
    public record CommentView(
            String id,
            String author,
            String when,
            String moment,
            String text,
            List<String> earlier,
            boolean removed,
            boolean mine,
            boolean removable) {}

    /// Who reads it, and when.
    record Reading(
            Comments comments, List<Person> people, Person reader, Formats formats, Instant now) {
        ThreadView of(String about, Topic topic, String unsent, String wrong) {
            var byEmail =
                    people.stream().collect(Collectors.toMap(Person::email, Function.identity()));
            return new ThreadView(
                    about,
                    topic.title(),
                    topic.url(),
                    comments.of(about).stream().map(comment -> view(comment, byEmail)).toList(),
                    unsent,
                    wrong,
                    people.stream().filter(Person::isActive).map(Person::name).sorted().toList());
        }

        private CommentView view(Comment comment, Map<String, Person> byEmail) {
            var author = byEmail.get(comment.author());
            return new CommentView(
                    comment.id().toString(),
                    author == null ? comment.author() : author.name(),
                    formats.since(comment.writtenAt(), now),
                    formats.moment(comment.writtenAt()),
                    comment.text(),
                    comment.words().stream().skip(1).map(Comment.Words::text).toList(),
                    comment.isRemoved(),
                    comment.author().equals(reader.email()),
                    comments.mayRemove(comment, reader));
        }
    }

    public String count() {
        long shown = comments.stream().filter(comment -> !comment.removed()).count();
        return shown == 0 ? "Comments" : shown == 1 ? "1 comment" : shown + " comments";
    }
}
