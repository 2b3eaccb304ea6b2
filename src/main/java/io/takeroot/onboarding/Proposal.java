package io.takeroot.onboarding;

import io.takeroot.connect.Dataset;
import io.takeroot.connect.ValueKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What could be made of a table.
///
/// @param roles the column that plays each role, by the role's key; roles that none plays are
///     left out
/// @param columns what each column holds
/// @param through the last day that the rows reach
public record Proposal(
        Dataset dataset,
        Template template,
        Map<String, String> roles,
        Map<String, ValueKind> columns,
        Optional<LocalDate> through) {
    public Proposal {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /// The first template all of whose needed roles are played; empty when no column holds days.
    static Optional<Template> recognised(Map<String, ValueKind> columns) {
        return List.of(Template.values()).stream()
                .filter(
                        template ->
                                template.roles().stream()
                                        .filter(Role::required)
                                        .allMatch(
                                                role ->
                                                        roles(template, columns)
                                                                .containsKey(role.key())))
                .findFirst()
                .or(
                        () ->
                                columns.values().stream().anyMatch(Role.DAYS::contains)
                                        ? Optional.of(Template.DAYS)
                                        : Optional.empty());
    }

    /// Each column plays one role at most; the roles that come first choose first.
    static Map<String, String> roles(Template template, Map<String, ValueKind> columns) {
        var taken = new LinkedHashSet<String>();
        var roles = new LinkedHashMap<String, String>();
        for (var role : template.roles()) {
            role.bestOf(columns, taken)
                    .ifPresent(
                            column -> {
                                roles.put(role.key(), column);
                                taken.add(column);
                            });
        }
        return roles;
    }

    public Optional<String> column(String role) {
        return Optional.ofNullable(roles.get(role));
    }
}
