/// Comments: what people say to each other beside a number, a foundation, an initiative.
///
/// **Owns** threads of comments about anything that has an address, and mentions. A thread is
/// named by what it is about, such as `indicator/overall/win_rate`; the modules whose things they
/// are say what that is by contributing `Topics` beans. The front door is [Comments].
///
/// **Invariants**
///
/// - *Nothing said is lost*: an edited comment keeps its earlier words, a removed one can be put
///   back.
/// - *Who is mentioned is told once*: by mail, queued in the transaction of the comment, and on
///   the first page until seen.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store :: tables",
            "ui",
            "mail",
            "workspace",
            "access"
        })
@NullMarked
package io.takeroot.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
