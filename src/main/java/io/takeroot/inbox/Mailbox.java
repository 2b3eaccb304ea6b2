package io.takeroot.inbox;

/// A person or a list as a mail names it.
///
/// @param name as written in the mail, for the eye only; empty when there is none
/// @param address in the spelling of the mail; empty when the mail names none
public record Mailbox(String name, String address) {
    static final Mailbox NONE = new Mailbox("", "");

    /// The name, or the address of one without.
    public String title() {
        return name.isBlank() ? address : name;
    }
}
