package io.takeroot.onboarding;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// The scorecards that a first set of metrics stands on: amounts are to grow over the last
/// quarter, rates and averages to hold.
///
/// @param quarter the last one that is over
record FirstCards(
        List<Measures.Measure> measures, Wish wish, Period quarter, FiscalCalendar calendar) {
    Definition overall(Slug key, String title) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(title));
        fields.put("subject", Node.text("all"));
        return card(key, fields);
    }

    Definition forEachProduct(Slug key) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text("Products"));
        fields.put("for_each", Node.text("product"));
        return card(key, fields);
    }

    private Definition card(Slug key, LinkedHashMap<String, Node> fields) {
        fields.put("cadence", Node.text("month"));
        fields.put(
                "sections",
                new Node.Sequence(
                        Stream.of(
                                        section("What moves first", "leading", true),
                                        section("Results", "lagging", false))
                                .flatMap(List::stream)
                                .toList(),
                        ""));
        return new Definition("scorecard", key, Node.mapping(fields));
    }

    private List<Node> section(String title, String stage, boolean leading) {
        var mine =
                measures.stream()
                        .filter(measure -> measure.leading() == leading)
                        .map(this::indicator)
                        .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(title));
        fields.put("stage", Node.text(stage));
        fields.put("indicators", new Node.Sequence(mine, ""));
        return List.of(Node.mapping(fields));
    }

    private Node indicator(Measures.Measure measure) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("metric", Node.text(measure.metric().key().value()));
        fields.put("role", Node.text(measure.leading() ? "leading" : "lagging"));
        fields.put("owner", Node.text(wish.owner()));
        fields.put("baseline", Node.text(name(quarter)));
        var target = new LinkedHashMap<String, Node>();
        target.put("growth", Node.text(measure.grows() ? wish.growth() : "0%"));
        target.put("over", Node.text(name(quarter)));
        target.put("by", Node.text(next().lastDay().toString()));
        fields.put("target", Node.mapping(target));
        return Node.mapping(fields);
    }

    private Period next() {
        return Grain.QUARTER.periodOf(quarter.to(), calendar);
    }

    /// `2017-Q3`, as definitions name a quarter.
    private String name(Period quarter) {
        return calendar.yearOf(quarter.from()) + "-Q" + calendar.quarterOf(quarter.from());
    }
}
