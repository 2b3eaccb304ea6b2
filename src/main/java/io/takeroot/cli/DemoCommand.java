package io.takeroot.cli;

import io.takeroot.demo.DemoVisit;
import io.takeroot.demo.Story;
import io.takeroot.kernel.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "The story of one company with real sales data; prints the address and a sign-in link.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class DemoCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;
    private static final int PORTS_TRIED = 20;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Default: 8080, or the next that is free.")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "Default: demo-data/EXAMPLE.")
    private @Nullable Path data;

    @Option(
            names = "--example",
            paramLabel = "crm|saas",
            defaultValue = "crm",
            description =
                    "crm: a year of a hardware vendor's deals; saas: four years of a software vendor's sales.")
    private String example;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var story =
                Story.of(example)
                        .orElseThrow(
                                () ->
                                        Failure.user(
                                                "WRONG_VALUE",
                                                "'"
                                                        + example
                                                        + "' is no example; crm or saas is expected"));
        var folder = data == null ? Path.of("demo-data", story.word()) : data;
        Map<String, Object> settings = new HashMap<>();
        settings.put("takeroot.data", folder.toAbsolutePath().normalize().toString());
        settings.put("takeroot.demo", story.word());
        var context = Serving.start(settings, port == null ? freePort() : port, "127.0.0.1");
        var address = "http://localhost:" + Serving.portOf(context);
        var out = spec.commandLine().getOut();
        out.println("The demo is up. Open this link, on this machine, to look around:");
        out.println();
        out.println("  " + address + context.getBean(DemoVisit.class).link());
        out.println();
        out.println(
                "Everything it keeps is in "
                        + folder.toAbsolutePath().normalize()
                        + ". Stop it with Ctrl-C.");
        return Serving.STAYS_UP;
    }

    private static int freePort() {
        return IntStream.range(USUAL_PORT, USUAL_PORT + PORTS_TRIED)
                .filter(DemoCommand::isFree)
                .findFirst()
                .orElse(0);
    }

    private static boolean isFree(int candidate) {
        try (var socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
