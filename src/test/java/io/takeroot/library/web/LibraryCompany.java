package io.takeroot.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definitions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The company whose library is tested: a product, a competitor, a claim, a team and two deals.
final class LibraryCompany {
    private static final String GROUND =
            """
            {kind: workspace, key: workspace, as_of: 2024-05-01}
            ---
            kind: team
            key: east
            title: East
            sells: true
            ---
            kind: product
            key: pro
            title: Pro
            slice: {product: Pro}
            ---
            kind: competitor
            key: northgate
            title: Northgate
            description: Sells through dealers.
            ---
            kind: message
            key: first
            title: First
            type: positioning
            product: pro
            text: It is there.
            state: draft
            ---
            kind: claim
            key: quick
            message: first
            text: It is set up in four minutes.
            state: draft
            ---
            kind: dataset
            key: offers
            key_columns: [offer]
            time: done
            ---
            kind: deals
            key: deals
            dataset: offers
            id: offer
            outcome: {column: state, won: [won], lost: [lost]}
            opened: begun
            closed: done
            seller: seller
            """;

    private static final String OFFERS =
            """
            offer,state,begun,done,seller
            A-1,open,2024-04-03,,Sam
            A-2,won,2024-01-04,2024-03-01,Sam
            """;

    private LibraryCompany() {}

    static RunningTakeroot over(Path folder) {
        var takeroot = RunningTakeroot.over(folder);
        var definitions = takeroot.bean(Definitions.class);
        definitions.apply(Definitions.parse(GROUND, "ground.yaml"), Actor.COMMAND_LINE);
        takeroot.bean(Datasets.class)
                .importFile(
                        new ImportOrder(
                                "offers.csv",
                                () ->
                                        new ByteArrayInputStream(
                                                OFFERS.getBytes(StandardCharsets.UTF_8)),
                                Optional.of(Slug.of("offers"))),
                        Actor.COMMAND_LINE);
        return takeroot;
    }

    static Browser signedIn(RunningTakeroot takeroot, String name, Role role) {
        var email = name.toLowerCase(java.util.Locale.ROOT) + "@example.com";
        var person = takeroot.bean(People.class).add(name, email, role, Actor.COMMAND_LINE);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }

    static String found(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}
