package io.takeroot.mail;

/// Where a mail is on its way.
public enum DeliveryState {
    /// Waits for its first or next attempt.
    QUEUED,
    /// Being handed to the mail server this moment.
    SENDING,
    /// The mail server took it.
    SENT,
    /// The mail server refused it for good, or was out of reach for days.
    FAILED,
    /// The connection or the program broke off while it was handed over: the server may have it
    /// or not. Only a person may decide to send it again.
    UNCONFIRMED;

    /// Whether a person may have it sent again; the program by itself never does.
    public boolean isStuck() {
        return this == FAILED || this == UNCONFIRMED;
    }
}
