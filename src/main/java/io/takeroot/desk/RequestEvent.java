package io.takeroot.desk;

/// What happened on the desk, told to the program's other parts in the transaction in which it
/// happens.
public sealed interface RequestEvent {
    RequestId request();

    record RequestOpened(RequestId request) implements RequestEvent {}

    /// The desk said something to the asker.
    record RequestReplied(RequestId request, long message) implements RequestEvent {}

    /// The asker said something.
    record RequestAnswered(RequestId request, long message) implements RequestEvent {}

    record RequestResolved(RequestId request, long resolution) implements RequestEvent {}

    record RequestReopened(RequestId request) implements RequestEvent {}

    /// Anything else about it changed.
    record RequestChanged(RequestId request) implements RequestEvent {}
}
