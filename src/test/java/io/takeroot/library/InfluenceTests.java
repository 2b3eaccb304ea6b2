package io.takeroot.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Deals with an asset beside those without.
class InfluenceTests {
    private static final Path CRM = Path.of("src/main/resources/demo/crm/data").toAbsolutePath();

    /// The export as an analyst would clean it, in one query.
    private static final String DEALS =
            """
            select opportunity_id, deal_stage,
                   strptime(engage_date, '%%m/%%d/%%Y')::date as opened,
                   strptime(close_date, '%%m/%%d/%%Y')::date as closed,
                   case product when 'GTXPro' then 'GTX Pro' else product end as product,
                   case sector when 'technolgy' then 'technology' else sector end as sector,
                   sales_agent, employees,
                   -- The export has no stage besides the outcome: two that both outcomes have, two
                   -- that tell it, and none.
                   case length(opportunity_id || coalesce(account, '')) %% 4
                        when 0 then deal_stage when 1 then 'Talks' when 2 then 'Offer' end as stage
            from read_csv('%s/sales_pipeline.csv', header = true, all_varchar = true) p
            left join (select account, sector, employees::bigint as employees
                       from read_csv('%s/accounts.csv', header = true, all_varchar = true)) a
                 using (account)
            """
                    .formatted(CRM, CRM);

    /// The whole comparison, once more, in SQL: bands by row numbers, strata by grouping.
    private static final String COMPARISON =
            """
            with closed as (
              select d.*, coalesce(u.used_on <= d.closed, false) as used,
                     case when d.deal_stage = 'Won' then 1 else 0 end as won,
                     date_diff('day', d.opened, d.closed) as age
              from deals d left join uses u on u.id = d.opportunity_id
              where d.deal_stage in ('Won', 'Lost') and d.closed >= (select min(used_on) from uses)),
            size_rank as (select employees as v, row_number() over (order by employees) - 1 as r,
                          count(*) over () as n from closed where employees is not null),
            age_rank as (select age as v, row_number() over (order by age) - 1 as r,
                         count(*) over () as n from closed where age is not null),
            agents as (select sales_agent, count(*) as c from closed group by sales_agent),
            agent_rank as (select c as v, row_number() over (order by c) - 1 as r,
                           count(*) over () as n from agents),
            named as (
              select c.used, c.won, c.product, c.sector,
                case when c.stage is null then 'none'
                     when c.stage in (select stage from closed group by stage
                                      having count(distinct deal_stage) = 2) then c.stage
                     else '' end as stage,
                (select count(*) from size_rank s, generate_series(1, ? - 1) k(k)
                 where s.r = floor(s.n * k.k / ?) and s.v <= c.employees) as size_band,
                c.employees is null as no_size,
                (select count(*) from age_rank s, generate_series(1, ? - 1) k(k)
                 where s.r = floor(s.n * k.k / ?) and s.v <= c.age) as age_band,
                case when ? then c.sales_agent else cast(
                  (select count(*) from agent_rank s, generate_series(1, 2) k(k)
                   where s.r = floor(s.n * k.k / 3) and s.v <= a.c) as varchar) end as seller
              from closed c join agents a using (sales_agent)),
            strata as (
              select sum(case when used then 1 else 0 end)::double as n1,
                     sum(case when used then 0 else 1 end)::double as n0,
                     sum(case when used then won else 0 end)::double as a,
                     sum(case when used then 0 else won end)::double as c
              from named group by product, sector, stage, size_band, no_size, age_band, seller)
            select coalesce(sum(case when n0 > 0 then n1 end), 0), coalesce(sum(case when n1 > 0 then n0 end), 0),
                   sum(n1),
                   sum((a * n0 - c * n1) / (n1 + n0)) / sum(n1 * n0 / (n1 + n0))
            from strata
            """;

    @Test
    void theDifferenceIsThatOfTheTextbook() {
        // Two strata by hand: 1/2 against 1/4, weight 4/3; 3/3 against 1/2, weight 6/5.
        var rates = MatchedRates.of(List.of(new Stratum(2, 1, 4, 1), new Stratum(3, 3, 2, 1)));

        double weight = 4.0 / 3 + 6.0 / 5;
        assertThat(rates.difference())
                .isCloseTo((4.0 / 3 * 0.25 + 6.0 / 5 * 0.5) / weight, within(1e-15));
        assertThat(rates.usedRate() - rates.otherRate())
                .isCloseTo(rates.difference(), within(1e-15));
        assertThat(rates.low()).isLessThan(rates.difference());
        assertThat(rates.high() - rates.difference())
                .isCloseTo(rates.difference() - rates.low(), within(1e-15));
    }

    @Test
    void strataWithoutBothSidesCarryNoWeight() {
        var one = new Stratum(2, 1, 4, 1);

        assertThat(MatchedRates.of(List.of(one, new Stratum(9, 9, 0, 0), new Stratum(0, 0, 7, 7))))
                .isEqualTo(MatchedRates.of(List.of(one)));
    }

    @Test
    void nothingIsSaidOfFewerThanTwentyDeals() {
        var deals = new ArrayList<Deal>();
        var uses = new HashMap<String, LocalDate>();
        for (int i = 0; i < 60; i++) {
            deals.add(deal("d" + i, i % 2 == 0 ? Outcome.WON : Outcome.LOST));
            if (i < 19) {
                uses.put("d" + i, LocalDate.of(2024, 1, 2));
            }
        }

        assertThat(Influences.compare(deals, uses)).isEqualTo(new Influence.TooFew(19, 41));
        uses.put("d19", LocalDate.of(2024, 1, 2));
        assertThat(Influences.compare(deals, uses)).isInstanceOf(Influence.Known.class);
        uses.put("d19", LocalDate.of(2024, 6, 1));
        assertThat(Influences.compare(deals, uses))
                .as("used after it closed")
                .isEqualTo(new Influence.TooFew(19, 41));
    }

    private static Deal deal(String id, Outcome outcome) {
        return new Deal(
                id,
                outcome,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 2, 1),
                "Pro",
                "retail",
                null,
                "Ann",
                null,
                null,
                null,
                BigDecimal.TEN);
    }

    @Test
    void itEqualsASecondComputationInSqlOnTheExport() throws SQLException {
        var deals = crm();
        for (double share : new double[] {0.02, 0.1, 0.3}) {
            var uses = dealt(deals, share, 11);
            var known = (Influence.Known) Influences.compare(deals, uses);
            var sql = inSql(uses);

            assertThat(sql.used()).as("share %s", share).isEqualTo(known.used());
            assertThat(sql.comparable()).isEqualTo(known.comparable());
            assertThat(sql.all() - sql.used()).isEqualTo(known.alone());
            assertThat(sql.difference()).isCloseTo(known.difference(), within(1e-12));
            assertThat(known.alike()).contains("stage");
        }
    }

    @Test
    void stageThatTellsTheOutcomeIsNotCompared() {
        var uses = new HashMap<String, LocalDate>();
        var plain = new ArrayList<Deal>();
        var told = new ArrayList<Deal>();
        for (int i = 0; i < 80; i++) {
            var deal = deal("d" + i, i % 3 == 0 ? Outcome.WON : Outcome.LOST);
            plain.add(deal);
            told.add(in(deal, deal.outcome() == Outcome.WON ? "Closed won" : "Closed lost"));
            if (i < 30) {
                uses.put("d" + i, LocalDate.of(2024, 1, 2));
            }
        }

        assertThat(Influences.compare(told, uses)).isEqualTo(Influences.compare(plain, uses));
    }

    private static Deal in(Deal deal, String stage) {
        return new Deal(
                deal.id(),
                deal.outcome(),
                deal.opened(),
                deal.closed(),
                deal.product(),
                deal.segment(),
                stage,
                deal.seller(),
                null,
                null,
                null,
                deal.size());
    }

    @Test
    void aPlaceboShowsNoInfluence() throws SQLException {
        var deals = crm();
        int draws = Integer.getInteger("takeroot.placebos", 40);
        int shown = 0;
        for (int draw = 0; draw < draws; draw++) {
            var found = Influences.compare(deals, dealt(deals, 0.1, 100 + draw));
            shown += found instanceof Influence.Known known && known.isClear() ? 1 : 0;
        }

        assertThat(shown).isLessThanOrEqualTo(draws / 20);
    }

    @Test
    void anAssetThatSellersReachForWhenTheyWinIsSeen() throws SQLException {
        var deals = crm();
        var random = new SplittableRandom(3);
        var uses = new HashMap<String, LocalDate>();
        deals.stream()
                .filter(deal -> deal.outcome().isClosed())
                .filter(deal -> random.nextDouble() < (deal.outcome() == Outcome.WON ? 0.12 : 0.06))
                .forEach(
                        deal ->
                                uses.put(
                                        deal.id(),
                                        java.util.Objects.requireNonNull(deal.opened())));

        assertThat((Influence.Known) Influences.compare(deals, uses))
                .satisfies(
                        known -> {
                            assertThat(known.isClear()).isTrue();
                            assertThat(known.difference()).isBetween(0.05, 0.3);
                        });
    }

    private record Again(int used, int comparable, int all, double difference) {}

    private static Again inSql(Map<String, LocalDate> uses) throws SQLException {
        var last = new Again(0, 0, 0, 0);
        for (int step = 0; step < 3; step++) {
            last = step(uses, step == 0 ? 3 : 2, step < 2);
            if (last.used() >= 0.8 * last.all()) {
                return last;
            }
        }
        return last;
    }

    private static Again step(Map<String, LocalDate> uses, int bands, boolean seller)
            throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("create table deals as " + DEALS);
            statement.execute("create table uses (id varchar, used_on date)");
            try (var insert = duck.prepareStatement("insert into uses values (?, ?::date)")) {
                for (var use : uses.entrySet()) {
                    insert.setString(1, use.getKey());
                    insert.setString(2, use.getValue().toString());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            var sql = COMPARISON;
            for (var value : List.of(bands, bands, bands, bands, seller)) {
                sql = sql.replaceFirst("\\?", String.valueOf(value));
            }
            try (var rows = statement.executeQuery(sql)) {
                rows.next();
                return new Again(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getDouble(4));
            }
        }
    }

    private static List<Deal> crm() throws SQLException {
        var deals = new ArrayList<Deal>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var rows = statement.executeQuery(DEALS + " order by opportunity_id")) {
            while (rows.next()) {
                deals.add(
                        new Deal(
                                rows.getString(1),
                                outcome(rows.getString(2)),
                                rows.getObject(3, LocalDate.class),
                                rows.getObject(4, LocalDate.class),
                                rows.getString(5),
                                rows.getString(6),
                                rows.getString(9),
                                rows.getString(7),
                                null,
                                null,
                                null,
                                rows.getBigDecimal(8)));
            }
        }
        assertThat(deals).hasSize(8_800);
        return deals;
    }

    private static Outcome outcome(String stage) {
        return switch (stage) {
            case "Won" -> Outcome.WON;
            case "Lost" -> Outcome.LOST;
            default -> Outcome.OPEN;
        };
    }

    private static Map<String, LocalDate> dealt(List<Deal> deals, double share, long seed) {
        var random = new SplittableRandom(seed);
        var uses = new HashMap<String, LocalDate>();
        for (var deal : deals) {
            var opened = deal.opened();
            var closed = deal.closed();
            if (opened != null && closed != null && random.nextDouble() < share) {
                long days = ChronoUnit.DAYS.between(opened, closed);
                uses.put(deal.id(), opened.plusDays(random.nextLong(days + 1)));
            }
        }
        return uses;
    }
}
