/// Receives mail: fetches it, keeps the bytes, reads them, and hands each message on once.
///
/// Owns the incoming mail server's settings, every message that came with its raw bytes, and
/// what became of it. Knows nothing of what a message means: a [io.takeroot.inbox.Recipient],
/// contributed by another module, takes it or does not. A message is *waiting*, *handed on*, or
/// *kept aside* with a reason; none is dropped. What is older than it is kept for is erased.
///
/// Invariants: the bytes are durable before the mail server's copy is marked; the same mail, come
/// as often as it likes, is one message; what a recipient did and the record of it are one
/// transaction.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "store::tables",
            "ui",
            "jobs",
            "workspace",
            "access",
            "mail"
        })
@NullMarked
package io.takeroot.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
