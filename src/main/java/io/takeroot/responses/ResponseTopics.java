package io.takeroot.responses;

import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Lets people talk about a response: `response/12`.
@Component
final class ResponseTopics implements Topics {
    private static final Pattern ABOUT = Pattern.compile("response/(\\d{1,18})");

    private final Responses responses;

    ResponseTopics(Responses responses) {
        this.responses = responses;
    }

    @Override
    public Optional<Topic> topic(String about) {
        var named = ABOUT.matcher(about);
        return named.matches()
                ? responses
                        .find(new ResponseId(Long.parseLong(named.group(1))))
                        .map(
                                response ->
                                        new Topic(
                                                "the response to " + response.episode().title(),
                                                response.id().url()))
                : Optional.empty();
    }
}
