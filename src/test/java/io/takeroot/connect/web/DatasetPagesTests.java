package io.takeroot.connect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import io.takeroot.connect.Facts;
import io.takeroot.connect.RowsLink;
import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slice;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Assets;
import io.takeroot.ui.Pages;
import io.takeroot.ui.Viewer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

class DatasetPagesTests {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String DEALS =
            "deal_id,product,close_date,value\nD1,GTXPro,3/14/2017,1054.50\nD2,GTX Pro,12/31/2017,0\nD3,GTX Pro,,550\nD4,GTX Pro,,551\n";

    @TempDir Path folder;
    private final AnnotationConfigApplicationContext frame =
            new AnnotationConfigApplicationContext();
    private Facts facts;
    private MockMvc pages;

    @BeforeEach
    void open() {
        facts = Facts.in(folder);
        frame.registerBean(Viewer.class, Ada::new);
        frame.register(DatasetsNavigation.class, Assets.class, Pages.class);
        frame.refresh();
        var framed = frame.getBean(Pages.class);
        var words = new Words(facts.workspace());
        pages =
                MockMvcBuilders.standaloneSetup(
                                new DatasetsController(
                                        facts.datasets(), framed, words, Clock.systemUTC()),
                                new DatasetController(facts.datasets(), framed, words),
                                new RowsController(facts.datasets(), framed, words))
                        .setViewResolvers((name, locale) -> view(name))
                        .build();
    }

    @AfterEach
    void close() {
        // A request that failed is still this thread's.
        RequestContextHolder.resetRequestAttributes();
        facts.close();
        frame.close();
    }

    @Test
    void anEmptyListSaysHowToBegin() throws Exception {
        assertThat(html(get("/datasets")))
                .contains("Nothing is loaded yet", "type=\"file\"", "multipart/form-data");
    }

    @Test
    void anUploadLeadsToWhatWasRead() throws Exception {
        var response = upload("deals.csv", DEALS);

        assertThat(response.getStatus()).isEqualTo(302);
        var html = html(get(String.valueOf(response.getRedirectedUrl())));
        assertThat(html)
                .contains("4 new rows, 0 changed, 0 unchanged", "<dd>5</dd>", "UTF-8", "comma");
    }

    @Test
    void aFileThatHoldsNoTableIsRefusedInWords() throws Exception {
        var response = upload("deals.csv", "");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("deals.csv", "the file is empty");
    }

    @Test
    void aDatasetShowsItsRowsColumnsAndQuestions() throws Exception {
        upload("deals.csv", DEALS);

        var html = html(get("/datasets/deals"));

        assertThat(html)
                .contains("4 rows", "14 Mar 2017", "1054.5", "Read GTXPro as GTX Pro", "deals.csv");
    }

    @Test
    void anAcceptedMatchIsAskedNoMore() throws Exception {
        upload("deals.csv", DEALS);

        answer(
                post("/datasets/deals/matches")
                        .param("column", "product")
                        .param("from", "GTXPro")
                        .param("to", "GTX Pro")
                        .principal(() -> "ada@example.com"));

        assertThat(html(get("/datasets/deals")))
                .contains("GTXPro = GTX Pro")
                .doesNotContain("Read GTXPro as");
    }

    @Test
    void aColumnReadOtherwiseIsReadAnew() throws Exception {
        upload("deals.csv", DEALS);

        answer(
                post("/datasets/deals/columns")
                        .param("name", "value")
                        .param("type", "text")
                        .param("order", "")
                        .param("decimal", "point")
                        .param("currency", "")
                        .principal(() -> "ada@example.com"));

        assertThat(html(get("/datasets/deals/rows"))).contains("<td>1054.50</td>");
    }

    @Test
    void aLinkBehindANumberShowsItsRowsAndTheirLines() throws Exception {
        upload("deals.csv", DEALS);
        var link =
                RowsLink.to(
                        Slug.of("deals"),
                        List.of("value > 0"),
                        Slice.of("product", "GTXPro"),
                        Optional.of("close_date"),
                        Optional.of(
                                new Period(LocalDate.of(2017, 3, 1), LocalDate.of(2017, 4, 1))));

        var html = html(get(URI.create(link)));

        assertThat(html)
                .contains(
                        "1 row:",
                        "product is GTXPro",
                        "deals.csv, line 2",
                        "D1,GTXPro,3/14/2017,1054.50");
    }

    @Test
    void linesSetAsideCanBeSearchedAndTakenAlong() throws Exception {
        facts.define(
                "{kind: dataset, key: deals, file: deals.csv, columns: {value: {type: number}}}");
        upload("deals.csv", "deal_id,value\nD1,5\nD2,many\n");

        assertThat(html(get("/datasets/deals/rejects").param("find", "many")))
                .contains("D2,many", "1 line");
        assertThat(html(get("/datasets/deals/rejects").param("find", "nothing")))
                .contains("No line set aside");
        assertThat(html(get("/datasets/deals/rejects.csv")))
                .contains("deals.csv,3,", "\"D2,many\"");
    }

    @Test
    void rowsGoOutAsTheyCameIn() throws Exception {
        upload(
                "deals.csv",
                "deal_id,note,close_date\nD1,\"a, \"\"b\"\"\",3/14/2017\nD2,x,12/31/2017\n");

        assertThat(html(get("/datasets/deals/rows.csv")))
                .isEqualTo(
                        "deal_id,note,close_date\r\nD1,\"a, \"\"b\"\"\",2017-03-14\r\nD2,x,2017-12-31\r\n");
    }

    @Test
    void aDatasetIsDeletedOnlyAfterAQuestion() throws Exception {
        upload("deals.csv", DEALS);
        assertThat(html(get("/datasets/deals/removal"))).contains("Delete Deals?", "4 rows");

        answer(post("/datasets/deals/removal").principal(() -> "ada@example.com"));

        assertThat(facts.datasets().all()).isEmpty();
        assertThat(answer(get("/datasets/deals")).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse upload(String fileName, String text) throws Exception {
        var file =
                new MockMultipartFile(
                        "files", fileName, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return answer(multipart("/datasets").file(file).principal(() -> "ada@example.com"));
    }

    private String html(RequestBuilder request) throws Exception {
        var response = answer(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }

    private static View view(String name) {
        if (name.startsWith("redirect:")) {
            return new RedirectView(name.substring("redirect:".length()));
        }
        return (model, request, response) -> {
            var values = new HashMap<String, Object>();
            if (model != null) {
                model.forEach((key, value) -> values.put(key, value));
            }
            TEMPLATES.render(name + ".jte", values, new WriterOutput(response.getWriter()));
        };
    }

    private static final class Ada implements Viewer {
        @Override
        public Optional<Viewer.Person> person() {
            return Optional.of(new Viewer.Person("Ada", "Marketer"));
        }

        @Override
        public Viewer.Csrf csrf() {
            return new Viewer.Csrf("_csrf", "X-CSRF-TOKEN", "token");
        }
    }
}
