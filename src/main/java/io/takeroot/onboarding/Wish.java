package io.takeroot.onboarding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody wants made of a table.
///
/// @param roles columns by role; empty text for none
/// @param won the stages that mean won; used for deals only
/// @param lost the stages that mean lost
/// @param products the values of the product column that become products
/// @param growth by which each amount is to grow in the next quarter, such as `10%`
/// @param owner of the indicators
/// @param lookBack whether the workspace is to stand on the last day of the data
public record Wish(
        Template template,
        Map<String, String> roles,
        List<String> won,
        List<String> lost,
        List<String> products,
        String growth,
        String owner,
        boolean lookBack) {
    public Wish {
        roles = Map.copyOf(new LinkedHashMap<>(roles));
        won = List.copyOf(won);
        lost = List.copyOf(lost);
        products = List.copyOf(products);
    }

    java.util.Optional<String> column(String role) {
        return java.util.Optional.ofNullable(roles.get(role)).filter(name -> !name.isBlank());
    }
}
