package io.takeroot.initiatives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// One phase of an initiative: what is due in it, and the gate at its end.
///
/// @param name empty for deliverables without a phase
/// @param gate what must be true before the next phase begins; empty where nobody said
public record Phase(String name, String gate, List<Deliverable> deliverables, Standing standing) {
    /// Where a phase stands.
    public enum Standing {
        /// Everything in it is done.
        PASSED,
        /// The first in which something is open.
        UNDER_WAY,
        /// An earlier one is not through its gate yet.
        WAITING
    }

    public Phase {
        deliverables = List.copyOf(deliverables);
    }

    /// The phases of an initiative: in the order of its template, then those of its own.
    public static List<Phase> of(Initiative initiative) {
        var gates = new LinkedHashMap<String, String>();
        Templates.of(initiative)
                .ifPresent(
                        template ->
                                template.phases()
                                        .forEach(phase -> gates.put(phase.name(), phase.gate())));
        initiative.deliverables().forEach(one -> gates.putIfAbsent(one.phase(), ""));
        var phases = new ArrayList<Phase>();
        boolean through = true;
        for (var gate : gates.entrySet()) {
            var due =
                    initiative.deliverables().stream()
                            .filter(one -> one.phase().equals(gate.getKey()))
                            .toList();
            if (!due.isEmpty()) {
                boolean done = due.stream().allMatch(Deliverable::isDone);
                phases.add(new Phase(gate.getKey(), gate.getValue(), due, standing(done, through)));
                through = through && done;
            }
        }
        return List.copyOf(phases);
    }

    private static Standing standing(boolean done, boolean through) {
        if (done && through) {
            return Standing.PASSED;
        }
        return through ? Standing.UNDER_WAY : Standing.WAITING;
    }
}
