package io.takeroot.onboarding.web;

import io.takeroot.onboarding.Proposal;
import io.takeroot.onboarding.Role;
import io.takeroot.onboarding.Template;
import io.takeroot.onboarding.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/// What the form about a table's columns says, as sent or as proposed.
record ShapeForm(Wish wish) {
    private static final String GROWTH = "10%";
    private static final int MOST_PRODUCTS = 40;

    /// @param values of the stage and the product column
    static ShapeForm proposed(
            Proposal proposal, Map<String, List<String>> values, String owner, boolean old) {
        var products = values.getOrDefault("product", List.of());
        var stages = values.getOrDefault("stage", List.of());
        return new ShapeForm(
                new Wish(
                        proposal.template(),
                        proposal.roles(),
                        stages.stream().filter(stage -> says(stage, "won")).toList(),
                        stages.stream().filter(stage -> says(stage, "lost")).toList(),
                        products.size() <= MOST_PRODUCTS ? products : List.of(),
                        GROWTH,
                        owner,
                        old));
    }

    static ShapeForm sent(Template template, MultiValueMap<String, String> fields) {
        var roles = new LinkedHashMap<String, String>();
        for (var role : template.roles()) {
            roles.put(role.key(), first(fields, role.key()));
        }
        return new ShapeForm(
                new Wish(
                        template,
                        roles,
                        stages(fields, "won"),
                        stages(fields, "lost"),
                        new ArrayList<>(fields.getOrDefault("products", List.of())),
                        first(fields, "growth").strip(),
                        first(fields, "owner").strip(),
                        !first(fields, "look-back").isEmpty()));
    }

    /// The column that the form names for a role; empty text for none.
    String column(Role role) {
        return wish.roles().getOrDefault(role.key(), "");
    }

    private static List<String> stages(MultiValueMap<String, String> fields, String meaning) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith("stage:"))
                .filter(field -> field.getValue().contains(meaning))
                .map(field -> field.getKey().substring("stage:".length()))
                .collect(Collectors.toList());
    }

    private static boolean says(String stage, String word) {
        return stage.toLowerCase(Locale.ROOT).matches(".*\\b" + word + "\\b.*");
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }
}
