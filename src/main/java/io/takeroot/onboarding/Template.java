package io.takeroot.onboarding;

import static io.takeroot.onboarding.Role.needed;
import static io.takeroot.onboarding.Role.optional;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Data that most companies have, and what is usually measured on them.
public enum Template {
    DEALS(
            "Deals",
            "One row for each deal or opportunity, with the stage it reached: an export of a CRM.",
            List.of(
                    needed(
                            "stage",
                            "Stage",
                            "Says whether the deal was won or lost.",
                            Role.WORDS,
                            "stage status outcome result state"),
                    needed(
                            "day",
                            "Day closed",
                            "A deal counts on this day.",
                            Role.DAYS,
                            "close won end decision date"),
                    optional(
                            "amount",
                            "Amount",
                            "What a deal is worth.",
                            Role.NUMBERS,
                            "close_value amount value revenue acv arr total price"),
                    optional(
                            "begun",
                            "Day begun",
                            "When the first talk took place.",
                            Role.DAYS,
                            "engage created create open start begin"),
                    optional(
                            "product",
                            "Product",
                            "Gives every product a scorecard of its own.",
                            Role.WORDS,
                            "product item sku offering package line"),
                    optional(
                            "seller",
                            "Seller",
                            "Who works on the deal.",
                            Role.NAMES,
                            "sales_agent agent rep seller owner salesperson"))),
    ORDERS(
            "Orders",
            "One row for each order or invoice line, with a day and an amount.",
            List.of(
                    needed(
                            "day",
                            "Day",
                            "An order counts on this day.",
                            Role.DAYS,
                            "order_date order invoice posted paid date"),
                    needed(
                            "amount",
                            "Amount",
                            "What was sold.",
                            Role.NUMBERS,
                            "sales revenue amount total value price"),
                    optional(
                            "product",
                            "Product",
                            "Gives every product a scorecard of its own.",
                            Role.WORDS,
                            "product item sku offering line"),
                    optional(
                            "customer",
                            "Customer",
                            "Who bought.",
                            Role.NAMES,
                            "customer_id customer account client company"),
                    optional(
                            "order",
                            "Order number",
                            "Several lines of one order count once.",
                            Role.NAMES,
                            "order_id order_no invoice_no invoice order"))),
    DAYS(
            "Any table with days",
            "Visits, leads, requests, replies: rows are counted by day, and one number is added up.",
            List.of(
                    needed(
                            "day",
                            "Day",
                            "A row counts on this day.",
                            Role.DAYS,
                            "date day created time at month week"),
                    optional(
                            "amount",
                            "Number to add up",
                            "Visits, sign-ups, cost; left out, rows are counted only.",
                            Role.NUMBERS,
                            "visits sessions visitors leads signups count total amount cost"),
                    optional(
                            "product",
                            "Product",
                            "Gives every product a scorecard of its own.",
                            Role.WORDS,
                            "product item sku offering line")));

    private final String title;
    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // List.of: cannot be changed
    private final List<Role> roles;

    Template(String title, String sentence, List<Role> roles) {
        this.title = title;
        this.sentence = sentence;
        this.roles = roles;
    }

    public String title() {
        return title;
    }

    /// What a table of this sort holds.
    public String sentence() {
        return sentence;
    }

    public List<Role> roles() {
        return roles;
    }

    /// As addresses say it: `deals`.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Template> of(String word) {
        return Arrays.stream(values()).filter(template -> template.word().equals(word)).findFirst();
    }
}
