package io.takeroot.cli;

import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = "Measures what is promised: one JSON line for each figure.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            BenchPagesCommand.class,
            BenchScaleCommand.class,
            BenchGapCommand.class,
            BenchVerdictsCommand.class,
            BenchTrialsCommand.class,
            BenchCauseChainCommand.class,
            BenchCalibrationCommand.class,
            BenchInfluenceCommand.class,
            BenchSeriesCommand.class,
            BenchDeskCommand.class
        })
final class BenchCommand {}
