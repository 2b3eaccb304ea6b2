package io.takeroot.desk;

/// Something that somebody wrote to the desk in Slack.
///
/// @param user Slack's name of the writer, such as `U02ABCD`
/// @param name as people call the writer; may be empty
/// @param channel where it was written
/// @param thread names the conversation there; the message's own name where it begins one
/// @param delivery what Slack calls this delivery: the same each time it is tried again
/// @param answerTo an address at which Slack takes a few answers for half an hour; empty for none
public record SlackWords(
        String user,
        String name,
        String channel,
        String thread,
        String delivery,
        String answerTo,
        String text) {
    private static final int LONGEST_NAME = 80;

    public SlackWords {
        text = plain(text);
    }

    String writer() {
        var called = (name.isBlank() ? user : name).replaceAll("\\p{Cntrl}", " ").strip();
        return (called.length() <= LONGEST_NAME ? called : called.substring(0, LONGEST_NAME))
                + " in Slack";
    }

    /// Without the desk's own name and with the three signs that Slack writes as entities.
    private static String plain(String text) {
        return text.replaceAll("^\\s*(?:<@[A-Z0-9]+(?:\\|[^>]*)?>\\s*)+", "")
                .replaceAll("<((?:https?|mailto):[^|>]+)(?:\\|[^>]*)?>", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
