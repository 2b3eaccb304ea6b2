/// Walking decks: storyline, slides, the PDF writer, the archive. Computes no number of its own.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store::tables",
            "ui",
            "jobs",
            "mail",
            "workspace",
            "access",
            "groundwork",
            "scorecards"
        })
@NullMarked
package io.takeroot.decks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
