package io.takeroot.inbox;

/// What our own mail server found out about whether the sender is who the mail says.
public enum SenderProof {
    PASSED,
    /// The mail says it comes from somewhere it does not: the sender may be made up.
    FAILED,
    /// Nobody checked, or nobody we trust.
    UNKNOWN
}
