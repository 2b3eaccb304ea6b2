package io.takeroot.connect.web;

import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class DatasetsNavigation implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(new NavEntry("Data", "Datasets", "/datasets", "data", 410));
    }
}
