package io.takeroot.cli;

import io.takeroot.kernel.Actor;
import io.takeroot.workspace.DefinitionFiles;
import io.takeroot.workspace.Definitions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "apply",
        description =
                "Applies the definitions of a folder: all of them, or none and every problem named.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class ApplyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "A folder of .yaml files, or one such file.")
    private Path folder;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var read = DefinitionFiles.read(folder);
        try (var context = place.open()) {
            var applied = context.getBean(Definitions.class).apply(read, Actor.COMMAND_LINE);
            spec.commandLine().getOut().println(applied.words());
        }
        return 0;
    }
}
