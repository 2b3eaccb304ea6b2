package io.takeroot.groundwork.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.groundwork.ProductValues;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Page;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Makes products of what the data name.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class ProductsFromDataController {
    private final ProductValues products;
    private final FoundationWords words;
    private final People people;
    private final Pages pages;

    ProductsFromDataController(
            ProductValues products, FoundationWords words, People people, Pages pages) {
        this.products = products;
        this.words = words;
        this.people = people;
        this.pages = pages;
    }

    /// What the form sends when products are to be made.
    record Wish(List<String> value, String owner) {
        Wish {
            value = List.copyOf(value);
        }
    }

    @GetMapping("/groundwork/products")
    String choose(@RequestParam(defaultValue = "") String dimension, Model model) {
        var owner = people.signedIn().map(Person::name).orElse("");
        model.addAttribute("page", page());
        model.addAttribute("view", view(dimension, new Wish(List.of(), owner), List.of()));
        return "groundwork/products";
    }

    @PostMapping("/groundwork/products")
    ModelAndView make(
            @RequestParam MultiValueMap<String, String> sent,
            Principal principal,
            RedirectAttributes then) {
        var dimension = first(sent, "dimension");
        var wish = new Wish(sent.getOrDefault("value", List.of()), first(sent, "owner").strip());
        try {
            var found = find(dimension).orElseThrow(() -> unknown(dimension));
            products.make(found, wish.value(), wish.owner(), new Actor(principal.getName()));
            then.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done(
                            words.formats().count(wish.value().size(), "product", "products")
                                    + " made, each with its blanks."));
            return new ModelAndView("redirect:/groundwork");
        } catch (Failure failure) {
            var again = new ModelAndView("groundwork/products", HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("page", page());
            again.addObject("view", view(dimension, wish, failure.problems()));
            return again;
        }
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    private static Failure unknown(String dimension) {
        return Failure.user(
                "UNKNOWN_DIMENSION", "'" + dimension + "' is no dimension; choose one of the list");
    }

    private Optional<ProductValues.Dimension> find(String chosen) {
        return products.dimensions().stream().filter(d -> text(d).equals(chosen)).findFirst();
    }

    private static String text(ProductValues.Dimension dimension) {
        return dimension.dataset() + "/" + dimension.name();
    }

    private ProductsFromDataView view(String dimension, Wish wish, List<Problem> problems) {
        var chosen = find(dimension);
        return new ProductsFromDataView(
                dimensions(dimension),
                chosen.map(ProductsFromDataController::text).orElse(""),
                chosen.map(d -> "The values of " + d.name() + " in " + d.title() + ".").orElse(""),
                problems,
                chosen.map(d -> values(d, wish)).orElse(List.of()),
                Field.person("owner", "Owner", wish.owner())
                        .withHint("Of all that are made; each can have another one later."));
    }

    private List<Field> dimensions(String chosen) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", "Choose a dimension"));
        products.dimensions()
                .forEach(d -> choices.add(new Field.Choice(text(d), d.title() + ": " + d.name())));
        return choices.size() == 1
                ? List.of()
                : List.of(Field.choice("dimension", "Dimension of the data", chosen, choices));
    }

    private List<ProductsFromDataView.Value> values(ProductValues.Dimension dimension, Wish wish) {
        return products.values(dimension).stream()
                .map(
                        value ->
                                new ProductsFromDataView.Value(
                                        value.value(),
                                        words.formats().count(value.rows(), "row", "rows"),
                                        value.product(),
                                        wish.value().contains(value.value())))
                .toList();
    }

    private Page page() {
        return pages.page("New products").under(FoundationController.ALL);
    }
}
