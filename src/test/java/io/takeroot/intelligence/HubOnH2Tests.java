package io.takeroot.intelligence;

import io.takeroot.access.testing.RunningTakeroot;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class HubOnH2Tests extends HubContract {
    @TempDir static Path folder;

    @Override
    RunningTakeroot opened() {
        return RunningTakeroot.over(folder, Map.of("takeroot.jobs", false));
    }
}
