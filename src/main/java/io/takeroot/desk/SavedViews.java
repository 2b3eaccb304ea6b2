package io.takeroot.desk;

import io.takeroot.kernel.Failure;
import java.util.List;
import org.springframework.stereotype.Component;

/// The looks at the queue that people keep for themselves.
@Component
public final class SavedViews {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 1000;

    private final QueueStore queue;

    SavedViews(QueueStore queue) {
        this.queue = queue;
    }

    /// By name.
    public List<SavedView> of(String person) {
        return queue.views(person);
    }

    /// Keeps one; another of the same name gives way.
    ///
    /// @throws Failure USER when it has no name that can be kept
    public void keep(String person, SavedView view) {
        var name = view.name().strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || view.query().length() > LONGEST_QUERY) {
            throw Failure.user("DESK_VIEW_NAME", "Give the view a name of at most 100 characters.");
        }
        queue.keepView(person, new SavedView(name, view.query()));
    }

    public void drop(String person, String name) {
        queue.dropView(person, name);
    }
}
