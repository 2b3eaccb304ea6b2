package io.takeroot.kernel;

import java.util.List;
import java.util.stream.Collectors;

/// What was asked for cannot be done; carries every problem found, in the order of the input.
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Whose turn it is: the user's input, the outside world, or our own fault.
    public enum Kind {
        USER,
        EXTERNAL,
        INTERNAL
    }

    private final Kind kind;
    private final transient List<Problem> problems;

    public Failure(Kind kind, List<Problem> problems) {
        super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public Failure(Kind kind, Problem problem, Throwable cause) {
        super(problem.line(), cause);
        this.kind = kind;
        this.problems = List.of(problem);
    }

    public static Failure user(Problem problem) {
        return new Failure(Kind.USER, List.of(problem));
    }

    public static Failure user(String code, String message) {
        return user(Problem.of(code, message));
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }
}
