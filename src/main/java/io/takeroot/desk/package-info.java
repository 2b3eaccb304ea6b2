/// The desk: every request gets an answer or an alternative.
///
/// **Owns** the requests with their threads, clocks, resolutions and history, and the kinds
/// `service_level` and `reply_template` of the definitions. A [Request] is what somebody asks; a
/// [Resolution] is the only way in which one ends. The front door is [Requests].
///
/// **Invariants**, all held by the database and not by this program alone
///
/// - A request *ends only with a resolution of its own*, of one of five kinds, each with what it
///   cannot do without; a duplicate that was merged ends with the one it was merged into.
/// - Each step of a request *starts where the one before it ended*; of two people who move it at
///   the same moment one comes second and is refused or goes on from where the other left it.
/// - *Nothing is lost*: no request, message or step is ever deleted or reworded.
/// - The asker is *told once*: the mail is handed to the outbox in the transaction of what it
///   tells, under a key that names it.
///
/// **Edges**: people and teams of `access`, the outbox of `mail`, messages to `chat`s, products
/// and competitors of `groundwork`, ties of `trace`, insights of `intelligence`, the dataset
/// `requests` of `connect`, mail of `inbox`, earlier answers by `text`.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store :: tables",
            "ui",
            "jobs",
            "mail",
            "chat",
            "workspace",
            "access",
            "trace",
            "search",
            "intelligence",
            "connect",
            "groundwork",
            "inbox",
            "text"
        })
@NullMarked
package io.takeroot.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
