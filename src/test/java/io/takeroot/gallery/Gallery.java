package io.takeroot.gallery;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Appearance;
import io.takeroot.ui.Assets;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Field;
import io.takeroot.ui.Flash;
import io.takeroot.ui.NavEntry;
import io.takeroot.ui.Page;
import io.takeroot.ui.Preview;
import io.takeroot.ui.Reconciliation;
import io.takeroot.ui.Reconciliation.Term;
import io.takeroot.ui.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Renders every kind of page with invented figures into `target/gallery`, to be looked at:
/// `java -cp ... io.takeroot.gallery.Gallery`, then serve that folder.
public final class Gallery {
    private static final Path OUT = Path.of("target/gallery");
    private final TemplateEngine engine;

    private Gallery(Path templates) {
        engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(templates),
                        Path.of("target/gallery-jte"),
                        ContentType.Html);
        engine.setTrimControlStructures(true);
    }

    public static void main(String[] args) throws IOException {
        var templates = Path.of("target/gallery-templates");
        copy(Path.of("src/main/jte"), templates);
        copy(Path.of("src/test/jte"), templates);
        copy(Path.of("src/main/resources/static"), OUT);
        new Gallery(templates).render();
    }

    private void render() throws IOException {
        var scorecard = page("GTX Pro").under(new Crumb("Scorecards", "/"), Crumb.words("Q4 2017"));
        scorecard("scorecards/gtx-pro", scorecard, "");
        scorecard("scorecards/open", scorecard, "won-revenue");
        scorecard("scorecards/weekly", scorecard, "deals-won");
        write(
                "scorecards/gtx-pro/indicators/won-revenue",
                "scorecards/indicator.jte",
                Map.of("detail", Story.detail(Story.revenueTrend())));
        write(
                "dataset",
                "gallery/dataset.jte",
                Map.of("page", page("Deals").under(new Crumb("Datasets", "/datasets"))));
        write("settings", "gallery/settings.jte", Map.of("page", flashed("Settings")));
        write("login", "gallery/login.jte", Map.of("page", page("Sign in")));
        write(
                "error",
                "ui/error.jte",
                Map.of(
                        "page", page("That page is not here"),
                        "lead", "It may have been renamed, or the link was cut off on its way.",
                        "problems",
                                List.of(
                                        Problem.of(
                                                "NO_SUCH_PAGE",
                                                "There is no scorecard called gtx-prro. Choose one from the list."))));
    }

    private void scorecard(String file, Page page, String open) throws IOException {
        write(
                file,
                "scorecards/scorecard.jte",
                Map.of("page", page, "scorecard", Story.scorecard(open)));
    }

    private void write(String file, String template, Map<String, Object> values)
            throws IOException {
        var out = new StringOutput();
        engine.render(template, values, out);
        var path = OUT.resolve(file + ".html");
        Files.createDirectories(path.getParent());
        Files.writeString(path, out.toString());
    }

    private static Page page(String title) {
        return page(title, List.of());
    }

    private static Page flashed(String title) {
        return page(title, List.of(Flash.done("Saved. The next deck uses the new fiscal year.")));
    }

    private static Page page(String title, List<Flash> flashes) {
        return new Page(
                title,
                List.of(),
                List.of(
                        section(
                                "Measure",
                                link("Scorecards", "chart", true),
                                link("Walking decks", "deck", false)),
                        section("Data", link("Datasets", "data", false)),
                        section(
                                "Products",
                                link("GTX Pro", "", false),
                                link("GTX Basic", "", false),
                                link("GTX Plus Basic", "", false),
                                link("MG Special", "", false)),
                        section("", link("Settings", "settings", false))),
                List.of(new Viewer.Person("Anna Snelling", "Lead")),
                new Viewer.Csrf("_csrf", "X-CSRF-TOKEN", "token"),
                Appearance.SYSTEM,
                flashes,
                new Assets());
    }

    private static Page.NavSection section(String title, Page.NavLink... links) {
        return new Page.NavSection(title, List.of(links));
    }

    private static Page.NavLink link(String title, String icon, boolean current) {
        return new Page.NavLink(new NavEntry("", title, "#" + title, icon, 0), current);
    }

    /// What the dataset page of the gallery shows as read.
    public static Reconciliation reconciliation() {
        return new Reconciliation(
                List.of(
                        new Term("", "Lines", "8,813"),
                        new Term("=", "Kept", "8,800"),
                        new Term("+", "Set aside", "9", true),
                        new Term("+", "Preamble", "1"),
                        new Term("+", "Blank", "3")));
    }

    /// Rows of the dataset page.
    public static Preview preview() {
        var columns =
                Stream.of(
                                "opportunity_id",
                                "sales_agent",
                                "product",
                                "account",
                                "deal_stage",
                                "engage_date",
                                "close_date",
                                "close_value")
                        .map(
                                name ->
                                        new Preview.Column(
                                                name,
                                                name.endsWith("date")
                                                        ? "date"
                                                        : name.equals("close_value")
                                                                ? "money USD"
                                                                : "text",
                                                name.equals("close_value")))
                        .toList();
        var rows =
                IntStream.range(2, 30)
                        .mapToObj(
                                i ->
                                        new Preview.Row(
                                                i,
                                                List.of(
                                                        "1C1I7A" + i,
                                                        "Moses Frase",
                                                        "GTX Plus Basic",
                                                        i % 5 == 0 ? "" : "Cancity",
                                                        "Won",
                                                        "2016-10-20",
                                                        "2017-03-01",
                                                        "1,054.00")))
                        .toList();
        return new Preview("First 50 rows of deals", columns, rows);
    }

    /// Fields of the settings page.
    public static List<Field> fields() {
        return List.of(
                Field.text("name", "Name", "Northwind hardware").mandatory(),
                Field.text("zone", "Time zone", "Berlin")
                        .withHint("As in Europe/Berlin.")
                        .withError("There is no time zone “Berlin”: write Europe/Berlin."),
                Field.choice(
                        "currency",
                        "Currency",
                        "USD",
                        List.of(
                                new Field.Choice("USD", "US dollar"),
                                new Field.Choice("EUR", "Euro"))),
                Field.of("asOf", "As of", "date", "2017-12-31")
                        .withHint("Numbers after this day are not shown."));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }
}
