package io.takeroot.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.name;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class ExpressionsTests {
    private static final Map<String, ValueKind> COLUMNS =
            Map.of(
                    "stage", ValueKind.TEXT,
                    "value", ValueKind.NUMBER,
                    "products.sales_price", ValueKind.NUMBER,
                    "engage_date", ValueKind.DATE,
                    "close_date", ValueKind.DATE,
                    "seen at", ValueKind.TIMESTAMP,
                    "open", ValueKind.TRUTH);

    private final DSLContext sql = DSL.using(SQLDialect.DUCKDB);

    @Test
    void bindsOrLooserThanAndLooserThanNot() {
        assertThat(rendered("stage = 'Won' or not open and value > 1"))
                .isEqualTo("(\"stage\" = 'Won' or (not (\"open\") and \"value\" > 1))");
    }

    @Test
    void bindsProductsTighterThanSums() {
        assertThat(rendered("1 + value * 2 > 3"))
                .isEqualTo("(1 + cast((\"value\" * 2) as decimal(28, 10))) > 3");
    }

    @Test
    void aDivisionByZeroIsMissing() {
        assertThat(rendered("1 - value / products.sales_price > 0"))
                .contains("nullif(\"products.sales_price\", 0)");
    }

    @Test
    void textBesideADateIsADay() {
        assertThat(rendered("close_date between '2017-01-01' and date '2017-12-31'"))
                .isEqualTo(
                        "(\"close_date\" >= date '2017-01-01' and \"close_date\" <= date"
                                + " '2017-12-31')");
    }

    @Test
    void aTimeStampBesideADayCountsAsItsDay() {
        assertThat(rendered("\"seen at\" <= '2017-12-31'"))
                .isEqualTo("cast(\"seen at\" as date) <= date '2017-12-31'");
    }

    @Test
    void quotesInTextsStayInTheirText() {
        assertThat(rendered("stage = 'x'' or 1=1 --'")).isEqualTo("\"stage\" = 'x'' or 1=1 --'");
    }

    @Test
    void daysBetweenCountsFromTheFirstToTheSecond() {
        assertThat(rendered("days_between(engage_date, close_date) > 30"))
                .isEqualTo("datediff('day', \"engage_date\", \"close_date\") > 30");
    }

    @Test
    void listsAndMissingValuesCanBeNegated() {
        assertThat(rendered("stage not in ('Won', 'Lost') and close_date is not null"))
                .isEqualTo(
                        "(not (\"stage\" = 'Won' or \"stage\" = 'Lost') and not (\"close_date\" is"
                                + " null))");
    }

    @Test
    void namesTheCharacterAtFault() {
        refused("stage = 'Won", "at character 9: this quote is never closed");
        refused("stage = ", "at character 9: the end stands here");
        refused("value >> 2", "at character 8: '>' stands here");
        refused("stage = 'a' stage", "at character 13");
        refused("(value", "')' is expected");
        refused("a ; drop table x", "at character 3: the sign ;");
        refused("close_date = date '2017-13-01'", "is not a day");
    }

    @Test
    void refusesFunctionsThatItDoesNotKnowAndListsThoseItDoes() {
        refused(
                "pg_sleep(10) > 1",
                "there is no function pg_sleep; there are: days_between(from, to), band(");
        refused("lower(stage, stage) = 'a'", "it is written lower(text)");
    }

    @Test
    void refusesEndlessNesting() {
        refused("(".repeat(5_000) + "1", "nested deeper than");
        refused("not ".repeat(2_000) + "open", "nested deeper than");
        refused("-".repeat(5_000) + "1", "nested deeper than");
    }

    @Test
    void findsWhatDoesNotFitTogether() {
        wrong("stagee = 'Won'", "there is no column 'stagee'; did you mean stage?");
        wrong("value = 'Won'", "text cannot be compared with a number");
        wrong("close_date > 'last week'", "write a day as '2017-12-31'");
        wrong("stage + 1 > 2", "this is text, but a number is expected");
        wrong("band(value, 0.4, 0.2) = 'x'", "limits rise");
        wrong("stage and open", "this is text, but true or false is expected");
        assertThat(Expressions.checkCondition(Expressions.parse("value + 1"), COLUMNS))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("a condition such as");
    }

    @Test
    void bandsAreTexts() {
        var band = Expressions.parse("band(value, 0, 0.2)");

        assertThat(Expressions.kind(band, COLUMNS)).contains(ValueKind.TEXT);
        assertThat(sql.render(Expressions.field(band, ExpressionsTests::column)))
                .isEqualTo(
                        "case when \"value\" < 0 then 'below 0' when \"value\" < 0.2 then '0 to 0.2'"
                                + " when \"value\" >= 0.2 then '0.2 and above' end");
    }

    @Test
    void namesTheColumnsItReads() {
        var expression =
                Expressions.parse("1 - value / products.sales_price > 0 and stage in (\"stage\")");

        assertThat(Expressions.columns(expression))
                .containsExactly("value", "products.sales_price", "stage");
    }

    private String rendered(String text) {
        var expression = Expressions.parse(text);
        assertThat(Expressions.checkCondition(expression, COLUMNS)).isEmpty();
        return sql.render(Expressions.condition(expression, ExpressionsTests::column));
    }

    private static Field<?> column(String name) {
        var kind = COLUMNS.get(name);
        var type =
                switch (kind == null ? ValueKind.TEXT : kind) {
                    case TEXT -> SQLDataType.VARCHAR;
                    case NUMBER -> SQLDataType.DECIMAL(28, 10);
                    case DATE -> SQLDataType.LOCALDATE;
                    case TIMESTAMP -> SQLDataType.LOCALDATETIME;
                    case TRUTH -> SQLDataType.BOOLEAN;
                };
        return DSL.field(name(name), type);
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> Expressions.parse(text))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(message)
                .hasMessageContaining("[EXPRESSION]");
    }

    private static void wrong(String text, String message) {
        assertThat(Expressions.check(Expressions.parse(text), COLUMNS))
                .first()
                .extracting(Problem::message)
                .asString()
                .contains(message);
    }
}
