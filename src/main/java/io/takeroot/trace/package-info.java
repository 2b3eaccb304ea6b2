/// Trace: what has to do with what, from a request to the deal it helped and back.
///
/// **Owns** the ties between requests, insights, claims, assets, deals, themes and foundations.
/// A thing is named by kind and key, such as `insight/34`; the modules whose things they are say
/// what that is by contributing `Topics` beans. The front door is [Traces].
///
/// **Invariants**
///
/// - A tie is kept once and is seen from both of its ends.
/// - What is confidential is called by its kind alone before those who may not read it.
/// - What is gone is not shown; its ties stay, and show again when it is put back.
@ApplicationModule(
        allowedDependencies = {"kernel", "store", "store :: tables", "ui", "workspace", "access"})
@NullMarked
package io.takeroot.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
