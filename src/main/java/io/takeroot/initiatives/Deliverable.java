package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.util.Optional;

/// Something that an initiative makes.
///
/// @param owner may be empty
/// @param phase in which it is due; empty where the initiative has none
/// @param done the day on which it was
public record Deliverable(
        String title,
        String owner,
        String phase,
        Optional<LocalDate> due,
        Optional<LocalDate> done) {
    /// Names it within its initiative; made of its title.
    public Slug key() {
        return Slug.from(title);
    }

    public boolean isDone() {
        return done.isPresent();
    }

    /// Whether it is open although its day has passed.
    public boolean isLateOn(LocalDate today) {
        return done.isEmpty() && due.filter(day -> day.isBefore(today)).isPresent();
    }
}
