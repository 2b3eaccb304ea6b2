package io.takeroot.inbox;

import java.util.Optional;

/// Takes received mail; contributed by each module that mail can become something in.
///
/// Called within the transaction that records what became of the mail: all of it happens, or
/// nothing does and it is tried again later. The same mail is never handed on again after it was
/// taken.
public interface Recipient {
    /// What the mail became, such as `request/12`; empty when it is not for this recipient, so
    /// that the next one is asked, and in the end the mail is kept aside.
    ///
    /// @throws RuntimeException when it could not be done now; it is tried again with growing
    ///     pauses, and in the end kept aside with the failure's words
    Optional<String> take(ReceivedMail mail);

    /// Whether bounces, automatic replies, complaints and receipts are handed on too. Without,
    /// they are kept aside: whoever takes them must never answer them.
    default boolean takesMachineMail() {
        return false;
    }
}
