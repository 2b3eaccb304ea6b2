package io.takeroot.groundwork;

import io.takeroot.groundwork.FoundationField.Form;
import io.takeroot.groundwork.FoundationField.Need;
import java.util.List;

/// The one table from which definitions, forms, pages and imports know what a foundation says.
final class FoundationFields {
    static final String POSITIONING = "positioning";
    static final String VALUE_PROPOSITION = "value-proposition";
    static final String PRODUCTS = "products";
    static final String TYPE = "type";
    static final String TEXT = "text";
    static final String SLICE = "slice";

    private FoundationFields() {}

    static List<FoundationField> of(FoundationKind kind) {
        return switch (kind) {
            case PRODUCT -> product();
            case SEGMENT -> segment();
            case PERSONA -> persona();
            case COMPETITOR -> competitor();
            case MESSAGE -> message();
            case CLAIM -> claim();
            case PRICE_PLAN -> pricePlan();
        };
    }

    private static List<FoundationField> product() {
        return List.of(
                FoundationField.line("line", "Product line", "The family it belongs to, if any."),
                slice("Which rows of the data are its own, such as product = GTX Pro.").always(),
                FoundationField.prose(
                        "description", "Description", "What it is, in two plain sentences."));
    }

    private static List<FoundationField> segment() {
        return List.of(
                products("Where we sell into it; none chosen means all products."),
                FoundationField.prose("description", "Description", "Who is in it, and who is not.")
                        .onceWritten(),
                FoundationField.prose("needs", "Needs", "What they must get done."),
                FoundationField.line("size", "Size", "How many there are, and how we know."),
                slice("Which rows of the data are its own, such as accounts.sector = retail."));
    }

    private static List<FoundationField> persona() {
        return List.of(
                products("Which of our products this person meets; none chosen means all."),
                FoundationField.several(
                        FoundationKind.SEGMENT, "Where this person works; none means anywhere."),
                FoundationField.line("role", "Role in the purchase", "Decides, uses, pays, vetoes.")
                        .onceWritten(),
                FoundationField.prose("goals", "Goals", "What this person is measured by."),
                FoundationField.prose("pains", "Pains", "What keeps this person from it."),
                FoundationField.prose("objections", "Objections", "What we hear against us."));
    }

    private static List<FoundationField> competitor() {
        return List.of(
                products("Which of our products it is compared with; none chosen means all."),
                FoundationField.prose("description", "Description", "What it offers, to whom.")
                        .onceWritten(),
                FoundationField.prose("strengths", "Strengths", "Where it is better, honestly."),
                FoundationField.prose("weaknesses", "Weaknesses", "Where it is worse, provably."),
                FoundationField.prose("answer", "Our answer", "What a seller says in one breath."),
                FoundationField.line("website", "Website", "Where its own words can be read."));
    }

    private static List<FoundationField> message() {
        return List.of(
                new FoundationField(
                        TYPE,
                        "Type",
                        "A positioning holds for everybody, a value proposition for one persona.",
                        new Form.Choice(List.of(POSITIONING, VALUE_PROPOSITION)),
                        Need.ALWAYS),
                FoundationField.one(FoundationKind.PRODUCT, "Product", "What it speaks about.")
                        .always(),
                FoundationField.one(
                        FoundationKind.PERSONA,
                        "Persona",
                        "Whom a value proposition speaks to; a positioning needs none."),
                FoundationField.prose(TEXT, "Message", "As a seller would say it.").onceWritten());
    }

    private static List<FoundationField> claim() {
        return List.of(
                FoundationField.one(FoundationKind.MESSAGE, "Message", "What it holds up.")
                        .always(),
                FoundationField.prose(TEXT, "Claim", "One sentence that must be true.")
                        .onceWritten(),
                FoundationField.prose(
                        "evidence", "Evidence", "How we know; a claim without it is only said."));
    }

    private static List<FoundationField> pricePlan() {
        return List.of(
                products("What is sold at this price.").always(),
                FoundationField.line("price", "Price", "With currency and period.").onceWritten(),
                FoundationField.prose("includes", "Includes", "What a buyer gets for it."),
                FoundationField.prose("discounts", "Discounts", "Who may give how much."));
    }

    private static FoundationField products(String hint) {
        return FoundationField.several(FoundationKind.PRODUCT, hint);
    }

    private static FoundationField slice(String hint) {
        return new FoundationField(
                SLICE, "Slice of the numbers", hint, new Form.Conditions(), Need.NEVER);
    }
}
