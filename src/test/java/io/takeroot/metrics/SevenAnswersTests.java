package io.takeroot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.metrics.testing.CrmWorkspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The seven questions of the CRM export's answer key, answered by import, apply and query alone,
/// from both renderings of its dates.
@ParameterizedClass
@EnumSource(SevenAnswersTests.Dates.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each invocation
class SevenAnswersTests {
    enum Dates {
        MONTH_FIRST,
        ISO
    }

    @SuppressWarnings("NullAway.Init")
    private static CrmWorkspace crm;

    @SuppressWarnings("NullAway.Init")
    @Parameter
    Dates dates;

    @BeforeParameterizedClassInvocation
    static void load(Dates dates) throws IOException {
        var folder = Files.createTempDirectory("takeroot");
        crm =
                dates == Dates.ISO
                        ? CrmWorkspace.open(folder, isoDeals(folder))
                        : CrmWorkspace.open(folder);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        crm.close();
    }

    @Test
    void winRateByProductWithItsSpellingRepaired() {
        assertThat(answer("win_rate", 4, "product"))
                .containsExactlyInAnyOrder(
                        "MG Special 0.6484 1223",
                        "GTX Plus Pro 0.6430 745",
                        "GTX Basic 0.6372 1436",
                        "GTX Pro 0.6356 1147",
                        "GTX Plus Basic 0.6213 1051",
                        "MG Advanced 0.6033 1084",
                        "GTK 500 0.6000 25");
    }

    @Test
    void topProductsByWonRevenue() {
        assertThat(answer("won_revenue", 0, "product"))
                .contains(
                        "GTX Pro 3510578 729",
                        "GTX Plus Pro 2629651 479",
                        "MG Advanced 2216387 654");
    }

    @Test
    void meanAndMedianSalesCycleOfWonDeals() {
        assertThat(answer("sales_cycle_mean", 2)).containsExactly("51.78 4238");
        assertThat(answer("sales_cycle_median", 0)).containsExactly("57 4238");
    }

    @Test
    void winRateAndWonRevenueByCloseQuarter() {
        assertThat(byQuarter("win_rate", 4))
                .containsExactly(
                        "2017-01-01 0.8207 647",
                        "2017-04-01 0.6171 2032",
                        "2017-07-01 0.6141 2047",
                        "2017-10-01 0.6025 1985");
        assertThat(byQuarter("won_revenue", 0))
                .containsExactly(
                        "2017-01-01 1134672 531",
                        "2017-04-01 3086111 1254",
                        "2017-07-01 2982255 1257",
                        "2017-10-01 2802496 1196");
    }

    @Test
    void averageDiscountByProduct() {
        assertThat(answer("discount_average", 4, "product"))
                .containsExactlyInAnyOrder(
                        "GTK 500 0.0023 15",
                        "GTX Basic 0.0079 915",
                        "GTX Plus Basic 0.0145 653",
                        "GTX Plus Pro -0.0014 479",
                        "GTX Pro 0.0011 729",
                        "MG Advanced 0.0012 654",
                        "MG Special -0.0035 793");
    }

    @Test
    void openDealsByStageAndHowManyLackAnAccount() {
        assertThat(answer("open_deals", 0, "deal_stage"))
                .containsExactly("Engaging 1589 1589", "Prospecting 500 500");
        assertThat(answer("open_deals_without_account", 0, "deal_stage"))
                .containsExactly("Engaging 1088 1088", "Prospecting 337 337");
    }

    @Test
    void wonRevenueAndWinRateByRegionalOffice() {
        assertThat(answer("won_revenue", 0, "teams.regional_office"))
                .containsExactly("Central 3346293 1629", "East 3090594 1171", "West 3568647 1438");
        assertThat(answer("win_rate", 4, "teams.regional_office"))
                .containsExactly("Central 0.6256 2604", "East 0.6302 1858", "West 0.6394 2249");
    }

    private static List<String> byQuarter(String metric, int digits) {
        var question =
                new MetricQuestion(
                        metric,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("quarter"));
        return rows(question, digits, "from");
    }

    private static List<String> answer(String metric, int digits, String... by) {
        var question =
                new MetricQuestion(
                        metric,
                        List.of(by),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return rows(question, digits, by);
    }

    private static List<String> rows(MetricQuestion question, int digits, String... columns) {
        var lines = new ArrayList<String>();
        for (var row : crm.metrics().answer(question).get("rows")) {
            var words = new ArrayList<String>();
            for (var column : columns) {
                words.add(row.get(column).stringValue());
            }
            BigDecimal value = row.get("value").decimalValue();
            words.add(value.setScale(digits, RoundingMode.HALF_EVEN).toPlainString());
            words.add(row.get("n").asString());
            lines.add(String.join(" ", words));
        }
        return lines;
    }

    /// The same rows with their dates written as 2017-03-01, under another file name.
    private static Path isoDeals(Path folder) throws IOException {
        var file = folder.resolveSibling(folder.getFileName() + ".csv");
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(CrmWorkspace.DEMO.resolve("data/sales_pipeline.csv"))) {
            lines.add(line.replaceAll("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b", "$3-0$1-0$2"));
        }
        lines.replaceAll(line -> line.replaceAll("-0(\\d\\d)", "-$1"));
        Files.write(file, lines);
        return file;
    }
}
