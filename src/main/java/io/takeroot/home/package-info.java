/// Home: what concerns the reader this morning, gathered from all modules.
///
/// **Owns** the first page and nothing else: no table, no figure of its own. What is off track
/// and whose, which responses are due, which initiatives are under way, who spoke to the reader,
/// what changed since yesterday: each line is another module's, and leads there. The front door
/// is [Mornings].
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "workspace",
            "access",
            "connect",
            "comments",
            "scorecards",
            "initiatives"
        })
@NullMarked
package io.takeroot.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
