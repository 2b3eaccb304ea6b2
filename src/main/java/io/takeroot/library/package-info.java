/// The library: content that sellers find in seconds, and what became of it.
///
/// **Owns** the kind `asset` of the definitions and the kind `library` of its settings, the files
/// of assets, tracked links and uses. An [Asset] is a battlecard, a deck, a link or another piece
/// of content; a battlecard is built from claims, which show their evidence wherever they stand.
/// The front doors are [Assets], [Shares] and [Uses].
///
/// **Invariants**
///
/// - *Readers see what is published*: while a newer version is a draft the earlier one stands.
/// - *An audience is a right*: an asset is there for those it is written for and for nobody else,
///   on pages, in files, in what is found and offered, and under links.
/// - *Nobody reviews their own words*: whoever changed them since they were last reviewed may
/// not.
/// - *Nothing said is lost*: every version is in the history of its definition.
/// - Only content for customers has links that open without signing in, and of a link's secret
///   only the hash is kept.
/// - *Whoever opens a link stays unknown*: a use by link names the link at most. Where the
///   workspace keeps totals only, no use names link or person.
/// - Influence is an association, never said of fewer than 20 deals on either side.
///
/// **Edges**: claims of `groundwork` with their evidence from `intelligence`, `deals`, people of
/// `access`, rows of its own in `connect`.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store :: tables",
            "ui",
            "jobs",
            "workspace",
            "access",
            "connect",
            "groundwork",
            "search",
            "trace",
            "deals",
            "intelligence",
            "initiatives"
        })
@NullMarked
package io.takeroot.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
