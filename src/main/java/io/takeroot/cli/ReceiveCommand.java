package io.takeroot.cli;

import io.takeroot.inbox.Inbox;
import io.takeroot.inbox.Received;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "receive",
        description = "Takes in mails from files, as if they had come to the mailbox.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class ReceiveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Mails as they came (.eml).")
    private List<Path> files;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var missing = files.stream().filter(file -> !Files.isRegularFile(file)).toList();
        if (!missing.isEmpty()) {
            throw new Failure(
                    Failure.Kind.USER, missing.stream().map(ReceiveCommand::missing).toList());
        }
        try (var context = place.open()) {
            var inbox = context.getBean(Inbox.class);
            for (var file : files) {
                var id = inbox.receive(Files.readAllBytes(file));
                inbox.handOver();
                spec.commandLine()
                        .getOut()
                        .println(file + " -> " + line(inbox.find(id).orElseThrow()));
            }
        }
        return 0;
    }

    private static String line(Received message) {
        var what =
                switch (message.state()) {
                    case HANDED_ON -> message.became();
                    case WAITING -> "waits. " + message.reason();
                    case KEPT_ASIDE -> "kept aside. " + message.reason();
                };
        return "message " + message.id() + ": " + what;
    }

    private static Problem missing(Path file) {
        return new Problem(
                "NO_SUCH_FILE", file.toString(), "there is no such file; check the path");
    }
}
