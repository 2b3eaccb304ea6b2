package io.takeroot.allocation;

import io.takeroot.connect.Datasets;
import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Known;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kind `allocation`; it brings the dataset that it writes.
@Component
final class AllocationKind implements DefinitionKind {
    private final ObjectProvider<Datasets> datasets;

    /// Asked for late: datasets themselves wait for the kinds there are.
    AllocationKind(ObjectProvider<Datasets> datasets) {
        this.datasets = datasets;
    }

    @Override
    public String name() {
        return AllocationText.KIND;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Definition> brings(Definition definition) {
        var problems = new ArrayList<Problem>();
        var allocation = AllocationText.read(definition, problems);
        return problems.isEmpty() ? List.of(DerivedDataset.definition(allocation)) : List.of();
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        int before = problems.size();
        var allocation = AllocationText.read(definition, problems);
        if (problems.size() == before) {
            new AllocationCheck(datasets.getObject(), allocation, definition, known, problems)
                    .run();
        }
    }
}
