package io.takeroot.kernel;

/// Who does something, as the audit trail names them: a person's email, or the program itself.
public record Actor(String name) {
    /// The command line, run by whoever may read the data folder.
    public static final Actor COMMAND_LINE = new Actor("command line");

    /// Takeroot itself: jobs and start-up.
    public static final Actor TAKEROOT = new Actor("takeroot");
}
