package io.takeroot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SafeHtmlTests {
    @Test
    void nothingRunsLoadsOrPretends() {
        for (var hostile :
                new String[] {
                    "<script>alert(1)</script>",
                    "<img src=https://track.example/x.gif onerror=alert(1)>",
                    "<img src=cid:part1>",
                    "<a href=\"javascript:alert(1)\">x</a>",
                    "<a href=\"data:text/html,x\">x</a>",
                    "<a href=' &#106;avascript:alert(1)'>x</a>",
                    "<p style=\"position:fixed;background:url(//x)\" onclick=alert(1)>x</p>",
                    "<iframe src=//x></iframe><object data=x></object><embed src=x>",
                    "<form action=//x><input name=password><button>ok</button></form>",
                    "<svg onload=alert(1)><use href=//x></use></svg>",
                    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                    "<meta http-equiv=refresh content='0;url=//x'><base href=//x><link rel=stylesheet href=//x>",
                    "<video poster=//x><source src=//x></video>",
                    "<p class=toast id=main data-x=1>x</p>"
                }) {
            assertThat(SafeHtml.of(hostile))
                    .doesNotContainIgnoringCase(
                            "script", "onerror", "onclick", "onload", "style", "src", "//x", "data",
                            "<form", "<input", "class", "id=", "<img", "<svg");
        }
    }

    @Test
    void wordsListsTablesAndLinksStay() {
        assertThat(
                        SafeHtml.of(
                                "<h1>Prices</h1><ul><li><b>5</b></li></ul><a href=\"https://example.com/\">list</a>"))
                .isEqualTo(
                        "<p>Prices</p><ul><li><b>5</b></li></ul>"
                                + "<a href=\"https://example.com/\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">list</a>");
    }

    @Test
    void depthWithoutBoundIsNoHarm() {
        assertThat(SafeHtml.of("<div>".repeat(20_000) + "deep")).contains("deep");
        assertThat(HtmlText.of("<b>".repeat(20_000) + "deep")).isEqualTo("deep");
    }
}
