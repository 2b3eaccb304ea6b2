package io.takeroot.cli;

import io.takeroot.workspace.DefinitionFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes all definitions as YAML, one file per kind.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class ExportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            description = "The folder to write to; made when it is not there.")
    private Path folder;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = place.open()) {
            context.getBean(DefinitionFiles.class)
                    .export(folder)
                    .forEach(file -> spec.commandLine().getOut().println(file));
        }
        return 0;
    }
}
