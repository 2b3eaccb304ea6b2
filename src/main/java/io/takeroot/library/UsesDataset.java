package io.takeroot.library;

import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.util.List;

/// The uses of the library as datasets, and the metrics that read them.
///
/// `asset_uses` has a row for each day, asset, kind of use and person, who is named by a number
/// and not by name; `library_stock` has one for each day: how many assets are published, how many
/// sellers there are.
final class UsesDataset {
    static final Slug USES = Slug.of("asset_uses");
    static final Slug STOCK = Slug.of("library_stock");
    static final List<String> USES_HEADER =
            List.of("day", "asset", "use", "person", "title", "type", "team", "seller", "times");
    static final List<String> STOCK_HEADER = List.of("day", "published", "sellers");

    private static final String DEFINITIONS =
            """
            kind: dataset
            key: asset_uses
            title: Uses of the library
            key_columns: [day, asset, use, person]
            time: day
            columns:
              day: {type: date}
              asset: {type: text}
              use: {type: text}
              person: {type: text}
              title: {type: text}
              type: {type: text}
              team: {type: text}
              seller: {type: text}
              times: {type: whole}
            dimensions: [asset, use, title, type, team]
            ---
            kind: dataset
            key: library_stock
            title: Stock of the library
            key_columns: [day]
            time: day
            columns:
              day: {type: date}
              published: {type: whole}
              sellers: {type: whole}
            ---
            kind: metric
            key: card_views
            title: Card views
            description: How often people inside looked at battlecards.
            dataset: asset_uses
            measure: sum
            of: times
            where: type = 'battlecard' and use = 'view'
            unit: count
            ---
            kind: metric
            key: assets_used
            title: Assets used
            description: Different assets that somebody viewed, copied, downloaded, shared or opened by a link.
            dataset: asset_uses
            measure: distinct
            of: asset
            ---
            kind: metric
            key: assets_used_90
            title: Assets used in 90 days
            cumulative: {of: assets_used, trailing: 90 days}
            ---
            kind: metric
            key: assets_published
            title: Assets published
            description: Published assets at the end of the period.
            dataset: library_stock
            measure: last
            of: published
            ---
            kind: metric
            key: content_used
            title: Content used
            description: Share of the published assets that somebody used in the 90 days before.
            derived: assets_used_90 / assets_published
            unit: percent
            direction: up
            ---
            kind: metric
            key: sellers_active
            title: Sellers who used content
            dataset: asset_uses
            measure: distinct
            of: person
            where: seller = 'yes'
            ---
            kind: metric
            key: sellers_active_90
            title: Sellers who used content in 90 days
            cumulative: {of: sellers_active, trailing: 90 days}
            ---
            kind: metric
            key: sellers_there
            title: Sellers
            description: Active people of teams that sell, at the end of the period.
            dataset: library_stock
            measure: last
            of: sellers
            ---
            kind: metric
            key: sellers_using_content
            title: Sellers using content
            description: Share of the sellers who viewed, copied, downloaded or shared content in the 90 days before.
            derived: sellers_active_90 / sellers_there
            unit: percent
            direction: up
            """;

    private UsesDataset() {}

    /// Both datasets and all metrics, each as it comes the first time.
    static List<Definition> definitions() {
        return Definitions.parse(DEFINITIONS, "library");
    }
}
