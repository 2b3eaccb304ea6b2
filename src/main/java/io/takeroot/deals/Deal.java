package io.takeroot.deals;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A deal as the data has it; null where the data does not say.
///
/// @param amount what it is worth, of a closed deal what it brought
/// @param size by which deals are compared, such as how many people the account has
public record Deal(
        String id,
        Outcome outcome,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable String product,
        @Nullable String segment,
        @Nullable String stage,
        @Nullable String seller,
        @Nullable String account,
        @Nullable String competitor,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal size) {
    public Deal {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a deal without an identity");
        }
    }

    /// How other things name it: `deal/1C1I7A6R`.
    public String address() {
        return Deals.TOPIC + id;
    }

    /// What people call it: the account and the product where they are known.
    public String title() {
        var what = product == null ? "" : product;
        var who = account == null ? "" : account;
        var name = who.isEmpty() || what.isEmpty() ? who + what : who + ", " + what;
        return name.isEmpty() ? id : name;
    }

    /// The path of its page.
    public String url() {
        return "/deals/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
