/// The command line; nothing depends on it.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "statistics :: impact",
            "store",
            "ui",
            "jobs",
            "search",
            "mail",
            "inbox",
            "workspace",
            "access",
            "connect",
            "metrics",
            "allocation",
            "groundwork",
            "scorecards",
            "initiatives",
            "calibration",
            "decks",
            "deals",
            "intelligence",
            "library",
            "desk",
            "demo",
            "bench"
        })
@NullMarked
package io.takeroot.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
