package io.takeroot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.takeroot.kernel.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PageTemplatesTests {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void pageHoldsNothingThatAStrictPolicyRefuses() {
        var html = error(page("Not here", Appearance.DARK));

        assertThat(html)
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContain("onclick")
                .doesNotContainPattern("<script(?! src=)");
    }

    @Test
    void chosenAppearanceIsSetBeforeAnythingIsDrawn() {
        assertThat(error(page("Not here", Appearance.DARK))).contains("data-theme=\"dark\"");
    }

    @Test
    void wordsAreEscaped() {
        var html = error(page("<b>&", Appearance.SYSTEM));

        assertThat(html).contains("<h1>&lt;b&gt;&amp;</h1>").doesNotContain("<b>&");
    }

    @Test
    void fieldLeadsToItsHintAndItsError() {
        var field =
                Field.text("zone", "Time zone", "Berlin")
                        .withHint("As in Europe/Berlin.")
                        .withError("There is no time zone “Berlin”.");

        var html = render("ui/field.jte", Map.of("field", field));

        assertThat(html)
                .contains("aria-describedby=\"field-zone-hint field-zone-error\"")
                .contains("aria-invalid=\"true\"")
                .contains("id=\"field-zone-error\">There is no time zone");
    }

    @Test
    void missingCellsOfAPreviewSaySo() {
        var preview =
                new Preview(
                        "First 50 rows of deals",
                        List.of(
                                new Preview.Column("account", "text", false),
                                new Preview.Column("close_value", "money USD", true)),
                        List.of(new Preview.Row(7, List.of("", "1,054.00"))));

        var html = render("ui/preview.jte", Map.of("preview", preview));

        assertThat(html).contains("<span class=\"missing\">missing</span>", "1,054.00");
    }

    @Test
    void assetsCarryTheSameVersionUntilTheyChange() {
        assertThat(new Assets().url("app.css"))
                .matches("/assets/app\\.css\\?v=[0-9a-f]{10}")
                .isEqualTo(new Assets().url("app.css"));
    }

    @Test
    void initialsAreThoseOfFirstAndLastName() {
        assertThat(new Avatar("Mara van der Lindqvist").initials()).isEqualTo("ML");
        assertThat(new Avatar("anna").initials()).isEqualTo("A");
        assertThat(new Avatar(" ").initials()).isEqualTo("?");
        assertThat(new Avatar("Anna").hue()).isBetween(0, 5);
    }

    private static String error(Page page) {
        return render(
                "ui/error.jte",
                Map.of("page", page, "lead", "", "problems", List.of(Problem.of("X", "Seen."))));
    }

    private static Page page(String title, Appearance appearance) {
        return new Page(
                title,
                List.of(),
                List.of(),
                List.of(),
                new Viewer.Csrf("_csrf", "X-CSRF-TOKEN", "token"),
                appearance,
                List.of(Flash.done("Saved.")),
                new Assets());
    }

    private static String render(String template, Map<String, Object> values) {
        var out = new StringOutput();
        TEMPLATES.render(template, values, out);
        return out.toString();
    }
}
