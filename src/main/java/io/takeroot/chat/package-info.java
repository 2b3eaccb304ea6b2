/// Messages to chats: each is kept before it is sent, sent once, and none is lost.
///
/// **Owns** the table of messages. A *line* is one module's way into a chat, by its own name; the
/// module says where each of its messages goes at the moment it is sent. The front door is
/// [Chats].
///
/// **Invariants**
///
/// - A message is queued in the transaction of what it tells, once for each key.
/// - What may have arrived is *never sent again by itself*.
/// - No answer and no record names the address: whoever knows it may write there.
@ApplicationModule(allowedDependencies = {"kernel", "store", "store::tables"})
@NullMarked
package io.takeroot.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
