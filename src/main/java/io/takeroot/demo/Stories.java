package io.takeroot.demo;

import io.takeroot.allocation.Allocation;
import io.takeroot.allocation.Allocations;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.groundwork.GroundworkRecord;
import io.takeroot.intelligence.ThemesRound;
import io.takeroot.kernel.Actor;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Tells a story into the workspace: its files and its definitions, by the same way as anybody's.
///
/// Telling it again changes nothing.
@Component
public final class Stories {
    private final Datasets datasets;
    private final Definitions definitions;
    private final Allocations allocations;
    private final GroundworkRecord groundwork;
    private final StoryJudgements judgements;
    private final ResponsesStory responses;
    private final InitiativeStory initiatives;
    private final DeskStory desk;
    private final SearchStory searches;
    private final SellersStory sellers;
    private final LibraryStory library;
    private final IntelligenceStory intelligence;
    private final ThemesRound themes;
    private final LeadStory leads;

    Stories(
            Datasets datasets,
            Definitions definitions,
            Allocations allocations,
            GroundworkRecord groundwork,
            StoryJudgements judgements,
            ResponsesStory responses,
            InitiativeStory initiatives,
            DeskStory desk,
            SearchStory searches,
            SellersStory sellers,
            LibraryStory library,
            IntelligenceStory intelligence,
            ThemesRound themes,
            LeadStory leads) {
        this.datasets = datasets;
        this.definitions = definitions;
        this.allocations = allocations;
        this.groundwork = groundwork;
        this.judgements = judgements;
        this.responses = responses;
        this.initiatives = initiatives;
        this.desk = desk;
        this.searches = searches;
        this.sellers = sellers;
        this.library = library;
        this.intelligence = intelligence;
        this.themes = themes;
        this.leads = leads;
    }

    public void tell(Story story, Actor actor) {
        var told = definitionsOf(story).stream().filter(initiatives::isToTell).toList();
        definitions.apply(told.stream().filter(d -> isBelowTheNumbers(d.kind())).toList(), actor);
        for (var file : story.files()) {
            var resource = new ClassPathResource(story.folder() + "/data/" + file);
            datasets.importFile(
                    new ImportOrder(file, resource::getInputStream, Optional.empty()), actor);
        }
        definitions.apply(told, actor);
        groundwork.refresh();
        initiatives.tell();
        allocations.all().stream()
                .map(Allocation::key)
                .filter(key -> allocations.published(key).isEmpty())
                .forEach(key -> allocations.publish(key, actor));
        judgements.tell();
        if (story == Story.CRM) {
            responses.tell(actor);
            intelligence.tell(actor);
            sellers.tell(actor);
            library.tell();
            desk.tell(actor);
            themes.run();
            leads.tell(actor);
            searches.tell();
        }
    }

    /// The definitions of a story, as its files have them.
    public static List<Definition> definitionsOf(Story story) {
        var found = new ArrayList<Definition>();
        for (var file : yamlFiles(story)) {
            try {
                var yaml = file.getContentAsString(StandardCharsets.UTF_8);
                found.addAll(Definitions.parse(yaml, String.valueOf(file.getFilename())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static List<Resource> yamlFiles(Story story) {
        try {
            var pattern = "classpath*:" + story.folder() + "/definitions/*.yaml";
            return java.util.Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(
                            Comparator.comparing(
                                    file -> Objects.requireNonNullElse(file.getFilename(), "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBelowTheNumbers(String kind) {
        return kind.equals("workspace") || kind.equals("dataset");
    }
}
