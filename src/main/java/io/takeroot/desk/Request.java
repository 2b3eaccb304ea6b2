package io.takeroot.desk;

import java.time.Instant;
import java.util.Optional;

/// What somebody asks of the desk, and where it stands.
///
/// @param version grows with every change
public record Request(RequestId id, int version, Opening opening, Matter matter, Course course) {
    /// What does not change any more.
    public record Opening(Channel channel, Asker asker, Ask ask, Instant at) {}

    /// Where it stands.
    ///
    /// @param step how often it has moved from state to state
    /// @param assignee e-mail address of whoever answers it; empty for nobody yet
    /// @param snoozedUntil until when the queue leaves it out
    /// @param ended how it ended; empty while it is open
    /// @param mergedInto the request that this one repeats; it ends with that one
    /// @param deflected whether the asker was served by what was offered, without the desk
    public record Course(
            RequestState state,
            int step,
            String assignee,
            Deadlines clock,
            Optional<Instant> snoozedUntil,
            Optional<Ended> ended,
            Optional<RequestId> mergedInto,
            boolean deflected) {
        Course moved(RequestState next, Deadlines newClock) {
            return new Course(
                    next,
                    step + 1,
                    assignee,
                    newClock,
                    Optional.empty(),
                    ended,
                    mergedInto,
                    deflected);
        }

        Course with(Deadlines newClock) {
            return new Course(
                    state, step, assignee, newClock, snoozedUntil, ended, mergedInto, deflected);
        }

        Course assignedTo(String person) {
            return new Course(
                    state, step, person, clock, snoozedUntil, ended, mergedInto, deflected);
        }

        Course snoozed(Optional<Instant> until) {
            return new Course(state, step, assignee, clock, until, ended, mergedInto, deflected);
        }

        Course ended(Optional<Ended> now, boolean byOffer) {
            return new Course(state, step, assignee, clock, snoozedUntil, now, mergedInto, byOffer);
        }

        Course merged(Optional<RequestId> into) {
            return new Course(state, step, assignee, clock, snoozedUntil, ended, into, deflected);
        }
    }

    /// That it ended, for lists; the whole of it is an [Ending].
    public record Ended(
            long resolution, Resolution.Kind kind, Instant at, Optional<Boolean> helped) {}

    Request with(Course newCourse) {
        return new Request(id, version, opening, matter, newCourse);
    }

    Request with(Matter newMatter) {
        return new Request(id, version, opening, newMatter, course);
    }

    public Asker asker() {
        return opening.asker();
    }

    public String title() {
        return opening.ask().title();
    }

    public RequestState state() {
        return course.state();
    }

    public Deadlines clock() {
        return course.clock();
    }

    public boolean isOpen() {
        return course.ended().isEmpty();
    }

    public boolean isMerged() {
        return course.mergedInto().isPresent();
    }

    public boolean isOverdue(Instant now) {
        return !isMerged() && clock().isOverdue(now);
    }
}
