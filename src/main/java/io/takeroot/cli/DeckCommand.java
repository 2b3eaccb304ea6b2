package io.takeroot.cli;

import io.takeroot.decks.Decks;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "deck",
        description =
                "Makes a scorecard's walking deck, keeps it in the archive, and writes it as PDF.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before the command runs
final class DeckCommand implements Callable<Integer> {
    @Option(
            names = "--scorecard",
            required = true,
            paramLabel = "KEY",
            description = "The scorecard's key; one product's is KEY/PRODUCT.")
    private String scorecard;

    @Option(names = "--as-of", paramLabel = "DATE", description = "As if this day were today.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "-o",
            required = true,
            paramLabel = "OUT.pdf",
            description = "Where to write it.")
    private Path out;

    @Mixin private Place place;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (!out.toString().endsWith(".pdf")) {
            throw Failure.user(
                    new Problem(
                            "WRONG_VALUE",
                            out.toString(),
                            "a deck is written as PDF: name a file that ends in .pdf"));
        }
        var id =
                ScorecardId.parse(scorecard)
                        .orElseThrow(
                                () ->
                                        Failure.user(
                                                "UNKNOWN_SCORECARD",
                                                "'"
                                                        + scorecard
                                                        + "' is not the key of a scorecard; one such as overall or product/gtx-pro is"));
        try (var context = place.open()) {
            var day = asOf == null ? context.getBean(Scorecards.class).today() : asOf;
            var pdf = context.getBean(Decks.class).print(id, day, Actor.COMMAND_LINE);
            Files.write(out, pdf.content());
            spec.commandLine()
                    .getOut()
                    .println(
                            out
                                    + ": "
                                    + pdf.archived().deck().title()
                                    + ", "
                                    + pdf.content().length
                                    + " bytes, sha256 "
                                    + pdf.archived().sha256());
        } catch (IOException e) {
            throw new Failure(
                    Failure.Kind.EXTERNAL,
                    new Problem(
                            "UNWRITABLE_FILE",
                            out.toString(),
                            "the deck cannot be written here: " + e.getMessage()),
                    e);
        }
        return 0;
    }
}
