/// Deals: where they are found in the company's data, and what each of them is.
///
/// **Owns** the definition kind `deals`, of which there is one: it names the dataset and the
/// columns that say which deal it is, how it ended, what it was about and who worked on it. A
/// [Deal] is never kept here, it is read from the rows. The front door is [Deals].
///
/// **Invariants**
///
/// - What a deal says is what the rows say now; after a load nothing older is shown.
/// - A row without an identity is no deal; of several rows with one identity the first counts.
/// - What a column does not say is unknown, never a guess.
///
/// **Edges**: rows of `connect`, definitions of `workspace`. Knows no metric.
@ApplicationModule(allowedDependencies = {"kernel", "store", "ui", "workspace", "connect"})
@NullMarked
package io.takeroot.deals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
