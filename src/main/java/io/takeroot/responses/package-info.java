/// Pinpoint and respond: what went off track is told to its owner, answered, and the answer's
/// effect measured.
///
/// **Owns** the kind `alert` of the definitions, and the episodes, responses and alerts. An
/// [Episode] is the time for which an indicator is off track; a [Response] is what somebody does
/// about it, with a day fixed on which it is checked; an [Alert] is a fact told once. The front
/// doors are [Responses] and [Alerts].
///
/// **Invariants**
///
/// - *At most one open episode* per indicator, held by a unique key in the database.
/// - An open episode *is unanswered or answered*, never neither: answered means that a response
///   waits for its check.
/// - *A fact is told once*: an alert's fact is unique, a person is told of it in the transaction
///   that hands the mail to the outbox, and gets one such mail a day.
/// - *Nothing is lost*: what is raised stays waiting until somebody who can read it was told.
/// - The day of a check is *never moved silently*: each change is kept with its reason.
///
/// **Edges**: judgements of `scorecards`, readings of `metrics`, unusual points and impacts of
/// `statistics`, people of `access`, the outbox of `mail`,
/// messages to `chat`s.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "statistics",
            "statistics :: impact",
            "statistics :: unusual",
            "store",
            "store :: tables",
            "ui",
            "jobs",
            "mail",
            "chat",
            "workspace",
            "access",
            "comments",
            "connect",
            "metrics",
            "groundwork",
            "scorecards"
        })
@NullMarked
package io.takeroot.responses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
