package io.takeroot.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves the pages over one folder.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class ServeCommand implements Callable<Integer> {
    @Mixin private Place place;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Default ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Where to listen; 0.0.0.0 for all networks, behind a proxy that speaks https. "
                            + "Default ${DEFAULT-VALUE}.")
    private String address;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var context = Serving.start(place.settings(), port, address);
        if (Boolean.getBoolean("takeroot.training")) {
            context.close();
            return 0;
        }
        spec.commandLine()
                .getOut()
                .println("Takeroot is up: http://" + shown() + ":" + Serving.portOf(context) + "/");
        return Serving.STAYS_UP;
    }

    private String shown() {
        return address.equals("0.0.0.0") || address.equals("127.0.0.1") ? "localhost" : address;
    }
}
