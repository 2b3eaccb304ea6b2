package io.takeroot.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One judgement, run over a folder of labelled cases.
public interface CaseBench {

    /// Every bench there is, in the order in which a reader meets the methods.
    static List<CaseBench> all() {
        return List.of(
                new ForecastBench(),
                new CalibrationFitting(),
                new ImpactBench(),
                new LeadLagBench(),
                new UnusualBench(),
                new NabBench(),
                new OneBucketBench(),
                new RecallBench(),
                new MailBench(),
                new PinpointBench(),
                new SuggestBench(),
                new SearchBench(),
                new ThemesBench(),
                new TextSpeedBench());
    }

    /// The word it is called by: `takeroot bench NAME DIR OUT`.
    String name();

    /// What it reads and what it writes, in a line or two.
    String description();

    /// Judges every case in `cases` and writes the answers into the folder `out`, which exists.
    ///
    /// @throws io.takeroot.kernel.Failure of the user when a file is missing or is not as
    ///     described
    void run(Path cases, Path out) throws IOException;
}
