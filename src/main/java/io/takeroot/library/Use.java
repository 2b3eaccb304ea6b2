package io.takeroot.library;

import io.takeroot.kernel.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One use of an asset.
///
/// @param on its day in the workspace's calendar
/// @param person e-mail address of whoever did it; empty for what came by a link
/// @param deal for which it was used; empty when nobody said
/// @param link by which it came; empty inside, and where only aggregates are kept
public record Use(
        Slug asset,
        UseKind kind,
        Instant at,
        LocalDate on,
        Optional<String> person,
        Optional<String> deal,
        Optional<LinkId> link) {}
