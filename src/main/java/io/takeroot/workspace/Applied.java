package io.takeroot.workspace;

import java.util.List;

/// What an apply did, each named `kind key`.
public record Applied(List<String> created, List<String> changed, List<String> unchanged) {
    public Applied {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
    }

    public String words() {
        return created.size()
                + " created, "
                + changed.size()
                + " changed, "
                + unchanged.size()
                + " unchanged";
    }
}
