package io.takeroot.desk;

import io.takeroot.intelligence.ThemedText;
import io.takeroot.intelligence.ThemedTexts;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Requests belong to themes by what was asked; open ones and declined ones are answered by
/// nothing.
@Component
final class ThemedRequests implements ThemedTexts {
    private static final int AT_ONCE = 500;

    private final QueueStore queue;
    private final Workspace workspace;

    ThemedRequests(QueueStore queue, Workspace workspace) {
        this.queue = queue;
        this.workspace = workspace;
    }

    @Override
    public Stream<ThemedText> all() {
        return Stream.iterate(
                        queue.before(Long.MAX_VALUE, AT_ONCE),
                        page -> !page.isEmpty(),
                        page -> queue.before(page.getLast().id().value(), AT_ONCE))
                .flatMap(List::stream)
                .map(this::text);
    }

    private ThemedText text(Request request) {
        var asked = request.opening();
        return new ThemedText(
                request.id().about(),
                request.title() + "\n" + asked.ask().text(),
                LocalDate.ofInstant(asked.at(), workspace.settings().zone()),
                request.course()
                        .ended()
                        .filter(it -> it.kind() != Resolution.Kind.DECLINED)
                        .isPresent(),
                request.matter().deal());
    }
}
