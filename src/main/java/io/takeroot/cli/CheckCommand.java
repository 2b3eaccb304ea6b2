package io.takeroot.cli;

import io.takeroot.kernel.Failure;
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
        name = "check",
        description = "Says what would be wrong if the definitions of a folder were applied.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "A folder of .yaml files, or one such file.")
    private Path folder;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var read = DefinitionFiles.read(folder);
        try (var context = place.open()) {
            var problems = context.getBean(Definitions.class).check(read);
            if (!problems.isEmpty()) {
                throw new Failure(Failure.Kind.USER, problems);
            }
        }
        spec.commandLine().getOut().println(read.size() + " definitions, nothing wrong.");
        return 0;
    }
}
