package io.takeroot.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import io.takeroot.metrics.testing.CrmWorkspace;
import io.takeroot.ui.Assets;
import io.takeroot.ui.Pages;
import io.takeroot.ui.Viewer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.View;

class MetricPagesTests {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);
    private static final AnnotationConfigApplicationContext FRAME =
            new AnnotationConfigApplicationContext();

    private static CrmWorkspace crm;
    private static MockMvc pages;

    @BeforeAll
    static void open(@TempDir Path folder) {
        crm = CrmWorkspace.open(folder);
        crm.apply("{kind: workspace, key: workspace, as_of: 2017-12-31}");
        FRAME.registerBean(Viewer.class, Ada::new);
        FRAME.register(MetricNavigation.class, Assets.class, Pages.class);
        FRAME.refresh();
        var views = new MetricViews(crm.metrics(), crm.workspace());
        pages =
                MockMvcBuilders.standaloneSetup(
                                new MetricPages(crm.metrics(), views, FRAME.getBean(Pages.class)),
                                new MetricApi(crm.metrics()))
                        .setViewResolvers((name, locale) -> view(name))
                        .build();
    }

    @AfterAll
    static void close() {
        // A request that failed is still this thread's.
        RequestContextHolder.resetRequestAttributes();
        crm.close();
        FRAME.close();
    }

    @Test
    void theListSaysEveryMetricInWords() throws Exception {
        assertThat(answer(get("/metrics")))
                .contains(
                        "href=\"/metrics/win_rate\"",
                        "deals_won over deals_closed",
                        "sum of close_value in deals where deal_stage = 'Won'",
                        "won_revenue, fiscal year to date",
                        "money USD",
                        "less is better");
    }

    @Test
    void theSearchFindsWordsOfDefinitions() throws Exception {
        assertThat(answer(get("/metrics").param("q", "Engage")))
                .contains("/metrics/deals_engaged")
                .doesNotContain("/metrics/win_rate\"");
        assertThat(answer(get("/metrics").param("q", "churn"))).contains("No metric fits");
    }

    @Test
    void aMetricShowsItsMonthsItsQueryAndTheRowsBehindThem() throws Exception {
        assertThat(answer(get("/metrics/win_rate")))
                .contains(
                        "deals.deal_stage",
                        "Dec 2017",
                        "sales_pipeline.csv",
                        "group by",
                        "All rows with file and line",
                        "deals_won: first 100 of");
        assertThat(answer(get("/metrics/win_rate").param("rows", "2017-03-01")))
                .contains("Mar 2017");
    }

    @Test
    void theApiGivesTheJsonOfTheCommandLine() throws Exception {
        var json =
                answer(
                        get("/api/metrics/win_rate")
                                .param("by", "product")
                                .param("where", "teams.regional_office=East")
                                .param("grain", "year"));

        assertThat(json)
                .contains(
                        "\"metric\" : \"win_rate\"",
                        "\"unit\" : \"percent\"",
                        "\"grain\" : \"year\"",
                        "\"product\" : \"GTX Pro\"",
                        "\"from\" : \"2017-01-01\"",
                        "\"engine\" : \"duckdb\"");
    }

    @Test
    void wrongParametersAreSaidAllAtOnce() {
        assertThatThrownBy(
                        () ->
                                answer(
                                        get("/api/metrics/win_rate")
                                                .param("grain", "decade")
                                                .param("where", "product")
                                                .param("from", "yesterday")))
                .rootCause()
                .hasMessageContaining("'decade' is no grain")
                .hasMessageContaining("'product' is no condition")
                .hasMessageContaining("'yesterday' in 'from' is not a day");
    }

    private static String answer(RequestBuilder request) throws Exception {
        var response = pages.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static View view(String name) {
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
            return Optional.of(new Viewer.Person("Ada", "Viewer"));
        }

        @Override
        public Viewer.Csrf csrf() {
            return new Viewer.Csrf("_csrf", "X-CSRF-TOKEN", "token");
        }
    }
}
