package io.takeroot.groundwork.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationField;
import io.takeroot.groundwork.FoundationField.Form;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.FoundationState;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.groundwork.web.SaveOutcome.Refused;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Makes the forms of foundations.
@Component
class FoundationForms {
    private static final Refused NOTHING_WRONG = new Refused("", List.of(), List.of());

    private final Groundwork groundwork;
    private final People people;

    FoundationForms(Groundwork groundwork, People people) {
        this.groundwork = groundwork;
        this.people = people;
    }

    /// For a new one.
    FoundationFormView begin(FoundationKind kind, MultiValueMap<String, String> parameters) {
        return view(prepared(kind, parameters), "/groundwork", NOTHING_WRONG);
    }

    FoundationFormView edit(Foundation foundation, String seen) {
        return view(
                FoundationForm.of(foundation, seen),
                foundation.id().url(),
                new Refused(seen, List.of(), List.of()));
    }

    /// The form as it was sent, with what is wrong with it.
    FoundationFormView refused(FoundationForm form, String back, Refused refused) {
        return view(form, back, refused);
    }

    private FoundationFormView view(FoundationForm form, String back, Refused refused) {
        var inputs = inputs(form, refused.problems());
        var elsewhere =
                refused.problems().stream()
                        .filter(p -> inputs.stream().noneMatch(i -> i.name().equals(p.place())))
                        .map(p -> p.at(""))
                        .toList();
        boolean fresh = back.equals("/groundwork");
        return new FoundationFormView(
                fresh ? "/groundwork/" + form.kind().word() : back,
                back,
                refused.seen(),
                refused.conflict(),
                elsewhere,
                inputs,
                fresh && form.kind() == FoundationKind.PRODUCT);
    }

    /// Everything filled in that the address or the product tells.
    private FoundationForm prepared(FoundationKind kind, MultiValueMap<String, String> parameters) {
        var form = FoundationForm.sent(kind, parameters);
        var product =
                Optional.ofNullable(parameters.getFirst("product"))
                        .filter(Slug::isSlug)
                        .map(key -> new FoundationId(FoundationKind.PRODUCT, Slug.of(key)))
                        .flatMap(groundwork::find);
        return product.map(it -> forProduct(form, it))
                .orElse(form)
                .with(FoundationForm.STATE, List.of(FoundationState.DRAFT.word()))
                .with(FoundationForm.OWNER, owner(product))
                .with(
                        FoundationForm.REVIEW_BY,
                        List.of(
                                groundwork
                                        .today()
                                        .plusMonths(FoundationViews.FRESH_MONTHS)
                                        .toString()));
    }

    private FoundationForm forProduct(FoundationForm form, Foundation product) {
        var key = List.of(product.id().key().value());
        var first =
                groundwork.of(product.id().key()).stream()
                        .filter(it -> it.id().kind() == FoundationKind.MESSAGE)
                        .map(it -> it.id().key().value())
                        .limit(1)
                        .toList();
        return form.with("products", key).with("product", key).with("message", first);
    }

    private List<String> owner(Optional<Foundation> product) {
        return product
                .flatMap(Foundation::owner)
                .or(() -> people.signedIn().map(Person::name))
                .stream()
                .toList();
    }

    private List<InputView> inputs(FoundationForm form, List<Problem> problems) {
        var inputs = new ArrayList<InputView>();
        if (form.kind() != FoundationKind.CLAIM) {
            inputs.add(
                    input(FoundationForm.TITLE, "Title", InputView.Shape.LINE, form)
                            .hinted("What everybody calls this " + form.kind().words() + ".")
                            .needed());
        }
        form.kind().fields().forEach(field -> inputs.add(input(field, form)));
        inputs.add(
                input(FoundationForm.OWNER, "Owner", InputView.Shape.PERSON, form)
                        .hinted("Who keeps it true."));
        inputs.add(state(form));
        inputs.add(
                input(FoundationForm.REVIEW_BY, "Review by", InputView.Shape.DAY, form)
                        .hinted("After this day it is stale until somebody has reviewed it."));
        return inputs.stream().map(input -> withError(input, problems)).toList();
    }

    private static InputView input(
            String name, String label, InputView.Shape shape, FoundationForm form) {
        return new InputView(name, label, shape, form.first(name), "", "", false, List.of());
    }

    private static InputView state(FoundationForm form) {
        return input(FoundationForm.STATE, "State", InputView.Shape.ONE, form)
                .hinted("Only what is agreed counts. Missing says that it is known to be needed.")
                .offering(
                        Stream.of(
                                        FoundationState.MISSING,
                                        FoundationState.DRAFT,
                                        FoundationState.AGREED)
                                .map(
                                        state ->
                                                new InputView.Option(
                                                        state.word(),
                                                        state.title(),
                                                        form.first(FoundationForm.STATE)
                                                                .equals(state.word())))
                                .toList());
    }

    private InputView input(FoundationField field, FoundationForm form) {
        var bare =
                switch (field.form()) {
                    case Form.Line() -> input(field, InputView.Shape.LINE, form);
                    case Form.Prose() -> input(field, InputView.Shape.PROSE, form);
                    case Form.Conditions() -> conditions(field, form);
                    case Form.Choice(var words) ->
                            input(field, InputView.Shape.ONE, form)
                                    .offering(
                                            words.stream()
                                                    .map(
                                                            word ->
                                                                    option(
                                                                            word,
                                                                            FoundationWords.choice(
                                                                                    word),
                                                                            field,
                                                                            form))
                                                    .toList());
                    case Form.Reference(var kind, boolean several) ->
                            input(
                                            field,
                                            several ? InputView.Shape.SEVERAL : InputView.Shape.ONE,
                                            form)
                                    .offering(options(kind, field, form));
                };
        return field.need() == FoundationField.Need.ALWAYS ? bare.needed() : bare;
    }

    private static InputView input(
            FoundationField field, InputView.Shape shape, FoundationForm form) {
        return input(field.name(), field.label(), shape, form).hinted(field.hint());
    }

    private static InputView conditions(FoundationField field, FoundationForm form) {
        return new InputView(
                field.name(),
                field.label(),
                InputView.Shape.PROSE,
                String.join("\n", form.all(field.name())),
                field.hint() + " One dimension = value on each line.",
                "",
                false,
                List.of());
    }

    private List<InputView.Option> options(
            FoundationKind kind, FoundationField field, FoundationForm form) {
        var options = new ArrayList<InputView.Option>();
        if (field.form() instanceof Form.Reference(_, boolean several) && !several) {
            options.add(new InputView.Option("", "Choose", form.first(field.name()).isEmpty()));
        }
        groundwork
                .foundations(kind)
                .forEach(it -> options.add(option(it.id().key().value(), it.title(), field, form)));
        return options;
    }

    private static InputView.Option option(
            String value, String label, FoundationField field, FoundationForm form) {
        return new InputView.Option(value, label, form.all(field.name()).contains(value));
    }

    private static InputView withError(InputView input, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.place().equals(input.name()))
                .findFirst()
                .map(problem -> input.wrong(problem.message()))
                .orElse(input);
    }
}
