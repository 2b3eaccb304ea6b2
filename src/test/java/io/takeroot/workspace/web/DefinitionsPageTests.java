package io.takeroot.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsPageTests {
    private static final String PAGE = "/settings/definitions";

    @TempDir Path folder;

    @Test
    void definitionsAreAppliedWholeOrRefusedWithTheirLines() {
        try (var takeroot = RunningTakeroot.over(folder.resolve("data"))) {
            var people = takeroot.bean(People.class);
            var links = takeroot.bean(Links.class);
            var marketer = takeroot.browser();
            var viewer = takeroot.browser();
            marketer.get(
                    links.demo(
                            people.add("M", "m@example.com", Role.MARKETER, Actor.TAKEROOT).id()));
            viewer.get(
                    links.demo(people.add("V", "v@example.com", Role.VIEWER, Actor.TAKEROOT).id()));
            var good = "{kind: product, key: gtx-pro, title: GTX Pro, slice: {product: GTX Pro}}\n";

            var refused =
                    marketer.submit(PAGE, PAGE, Map.of("yaml", good + "---\n{kind: tool, key: x}"));
            var nothing = marketer.get(PAGE + "/product/gtx-pro");
            var forbidden = viewer.submit(PAGE, PAGE, Map.of("yaml", good));
            var applied = marketer.submit(PAGE, PAGE, Map.of("yaml", good));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("line:3").contains("is not a kind of definition");
            assertThat(nothing.statusCode()).isEqualTo(404);
            assertThat(forbidden.statusCode()).isEqualTo(403);
            assertThat(applied.statusCode()).isIn(200, 302, 303);
            assertThat(marketer.get(PAGE + "/product/gtx-pro").body()).contains("GTX Pro");
        }
    }
}
