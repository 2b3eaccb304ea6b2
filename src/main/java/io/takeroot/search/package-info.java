/// Search: everything one may see, found by its words.
///
/// **Owns** the index of everything that has an address, the change log that it follows, searches
/// kept with what they found, and the kind `synonyms`. Each module says what of its own can be
/// found by a [Searchable] bean and calls [Search#changed] in the transaction that changed it.
///
/// **Invariants**
///
/// - *Nobody finds what they may not see*: each document names the lowest role that may.
/// - *The index is a copy*: it can be deleted and is made again from what the modules say; every
///   node follows the same change log, so each comes to the same state.
/// - A search is kept with its words and its day, never with who searched.
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
            "text"
        })
@NullMarked
package io.takeroot.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
