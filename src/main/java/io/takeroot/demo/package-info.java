/// The story of one company, told once, used by the demo and the tests.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "workspace",
            "access",
            "connect",
            "metrics",
            "allocation",
            "groundwork",
            "scorecards",
            "responses",
            "search",
            "initiatives",
            "decks",
            "deals",
            "desk",
            "intelligence",
            "library"
        })
@NullMarked
package io.takeroot.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
