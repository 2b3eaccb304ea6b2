package io.takeroot.library.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.kernel.Problem;
import io.takeroot.library.Asset;
import io.takeroot.library.AssetType;
import io.takeroot.library.Audience;
import io.takeroot.library.Objection;
import io.takeroot.ui.Field;
import io.takeroot.workspace.Saved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Makes the forms of assets.
@Component
class AssetForms {
    private static final int SPARE_OBJECTIONS = 2;
    private static final int FIRST_OBJECTIONS = 3;

    private final Groundwork groundwork;
    private final Initiatives initiatives;
    private final People people;
    private final LibraryWords words;

    AssetForms(Groundwork groundwork, Initiatives initiatives, People people, LibraryWords words) {
        this.groundwork = groundwork;
        this.initiatives = initiatives;
        this.people = people;
        this.words = words;
    }

    /// For a new one, with what its type usually says.
    AssetFormView begin(AssetType type, MultiValueMap<String, String> parameters) {
        var form =
                AssetForm.sent(type, parameters)
                        .with("owner", people.signedIn().map(Person::name).stream().toList())
                        .with(
                                "review_by",
                                List.of(
                                        words.today()
                                                .plusMonths(AssetViews.FRESH_MONTHS)
                                                .toString()));
        return view(
                type == AssetType.BATTLECARD ? form : withTemplate(form), "", List.of(), List.of());
    }

    private static AssetForm withTemplate(AssetForm form) {
        return Templates.of(form.type()).isEmpty()
                ? form
                : form.with("content", List.of(Templates.of(form.type())));
    }

    AssetFormView edit(Asset asset, String seen) {
        return view(AssetForm.of(asset, seen), asset.path(), List.of(), List.of());
    }

    /// The form as it was sent, with what is wrong with it.
    AssetFormView refused(
            AssetForm form, String path, List<Problem> problems, List<Saved.Conflict> conflict) {
        return view(form, path, problems, conflict);
    }

    private AssetFormView view(
            AssetForm form, String path, List<Problem> problems, List<Saved.Conflict> conflict) {
        var facts = facts(form).stream().map(field -> withError(field, problems)).toList();
        var elsewhere =
                problems.stream()
                        .filter(it -> facts.stream().noneMatch(f -> f.name().equals(it.place())))
                        .map(it -> it.at(""))
                        .toList();
        return new AssetFormView(
                path.isEmpty() ? "/library/new/" + form.type().word() : path,
                path.isEmpty() ? "/library" : path,
                form.type().title(),
                form.type().word(),
                conflict.isEmpty() ? form.seen() : conflict.getFirst().version(),
                conflict,
                elsewhere,
                facts,
                subjects(form),
                texts(form),
                objections(form),
                claims());
    }

    private List<Field> facts(AssetForm form) {
        return List.of(
                Field.text("title", "Title", form.text("title")).mandatory(),
                Field.text("summary", "Summary", form.text("summary"))
                        .withHint("What it is good for, in one sentence."),
                Field.choice(
                                "audience",
                                "For",
                                form.text("audience"),
                                Arrays.stream(Audience.values())
                                        .map(it -> new Field.Choice(it.word(), it.title()))
                                        .toList())
                        .withHint(
                                "Nobody else sees it; only what is for customers can be sent by a link."),
                Field.person("owner", "Owner", form.text("owner")).withHint("Who keeps it."),
                Field.text("verifier", "Verifier", form.text("verifier"))
                        .withHint(
                                "Who says that it is still true; when they leave, the owner or a lead does."),
                Field.of("review_by", "Review by", "date", form.text("review_by")),
                Field.choice("initiative", "Initiative", form.text("initiative"), initiatives()));
    }

    private List<Field.Choice> initiatives() {
        var all =
                initiatives.all().stream()
                        .map(it -> new Field.Choice(it.key().value(), it.title()));
        return Stream.concat(Stream.of(new Field.Choice("", "None")), all).toList();
    }

    private static Field withError(Field field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.place().equals(field.name()))
                .findFirst()
                .map(problem -> field.withError(problem.message()))
                .orElse(field);
    }

    private List<AssetFormView.Ticks> subjects(AssetForm form) {
        return List.of(
                ticks("competitors", "Competitors", FoundationKind.COMPETITOR, form),
                ticks("products", "Products", FoundationKind.PRODUCT, form),
                ticks("personas", "Personas", FoundationKind.PERSONA, form),
                ticks("segments", "Segments", FoundationKind.SEGMENT, form));
    }

    private AssetFormView.Ticks ticks(
            String name, String title, FoundationKind kind, AssetForm form) {
        return new AssetFormView.Ticks(
                name,
                title,
                groundwork.foundations(kind).stream()
                        .map(
                                it ->
                                        new AssetFormView.Tick(
                                                it.id().key().value(),
                                                it.title(),
                                                form.all(name).contains(it.id().key().value())))
                        .toList());
    }

    private static List<AssetFormView.Text> texts(AssetForm form) {
        var texts = new ArrayList<AssetFormView.Text>();
        if (form.type() == AssetType.BATTLECARD) {
            texts.add(text("overview", "Overview", "Who they are, in two sentences.", 3, form));
            texts.add(text("why_we_win", "Why we win", "One reason on each line.", 5, form));
            texts.add(text("why_we_lose", "Why we lose", "Honestly: one on each line.", 4, form));
            texts.add(
                    text(
                            "landmines",
                            "Landmines",
                            "Questions that let the buyer find out.",
                            4,
                            form));
            texts.add(
                    text(
                            "proof",
                            "Proof",
                            "Customers, numbers, tests: one on each line.",
                            4,
                            form));
            return texts;
        }
        texts.add(text("url", "Address", "Where it stands, when that is elsewhere.", 1, form));
        texts.add(
                text(
                        "content",
                        "Content",
                        "Paragraphs; a line beginning with ## is a heading, one with - a point of a list.",
                        14,
                        form));
        return texts;
    }

    private static AssetFormView.Text text(
            String name, String label, String hint, int rows, AssetForm form) {
        return new AssetFormView.Text(name, label, hint, form.text(name), rows);
    }

    private static List<Objection> objections(AssetForm form) {
        if (form.type() != AssetType.BATTLECARD) {
            return List.of();
        }
        var all = new ArrayList<>(form.objections());
        int wanted = all.isEmpty() ? FIRST_OBJECTIONS : all.size() + SPARE_OBJECTIONS;
        while (all.size() < wanted) {
            all.add(new Objection("", List.of()));
        }
        return all;
    }

    private List<AssetFormView.ClaimOption> claims() {
        return groundwork.foundations(FoundationKind.CLAIM).stream()
                .map(it -> new AssetFormView.ClaimOption("claim:" + it.id().key(), it.text("text")))
                .toList();
    }
}
