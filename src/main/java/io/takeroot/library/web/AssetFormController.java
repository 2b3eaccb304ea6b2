package io.takeroot.library.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Asset;
import io.takeroot.library.AssetType;
import io.takeroot.library.Assets;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Page;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Saved;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form in which an asset is written and changed.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class AssetFormController {
    private final Assets assets;
    private final AssetForms forms;
    private final Pages pages;

    AssetFormController(Assets assets, AssetForms forms, Pages pages) {
        this.assets = assets;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/library/new")
    String choose(Model model) {
        model.addAttribute("page", pages.page("New asset").under(LibraryController.ALL));
        model.addAttribute("types", List.of(AssetType.values()));
        return "library/choose";
    }

    @GetMapping("/library/new/{type}")
    String begin(
            @PathVariable String type,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        model.addAttribute("page", page(type(type)));
        model.addAttribute("view", forms.begin(type(type), parameters));
        return "library/form";
    }

    @PostMapping("/library/new/{type}")
    ModelAndView add(
            @PathVariable String type,
            @RequestParam MultiValueMap<String, String> parameters,
            Principal principal,
            RedirectAttributes then) {
        var form = AssetForm.sent(type(type), parameters);
        return save(
                new Writing(assets.freshKey(form.text("title")), form, "", page(type(type))),
                principal,
                then);
    }

    @GetMapping("/library/{key}/edit")
    String edit(@PathVariable String key, Model model) {
        var asset = latest(key);
        model.addAttribute("page", page(asset));
        model.addAttribute("view", forms.edit(asset, assets.version(asset.key())));
        return "library/form";
    }

    @PostMapping("/library/{key}")
    ModelAndView change(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            Principal principal,
            RedirectAttributes then) {
        var asset = latest(key);
        var form = AssetForm.sent(asset.type(), parameters);
        return save(new Writing(asset.key(), form, asset.path(), page(asset)), principal, then);
    }

    /// @param path of the asset's page; empty for a new one
    private record Writing(Slug key, AssetForm form, String path, Page page) {}

    private ModelAndView save(Writing writing, Principal principal, RedirectAttributes then) {
        var form = writing.form();
        if (!form.problems().isEmpty()) {
            return again(writing, form.problems(), List.of());
        }
        try {
            var actor = new Actor(principal.getName());
            return switch (assets.save(writing.key(), form.words(), form.seen(), actor)) {
                case Saved.Done done -> saved(writing.key(), done.words(), then);
                case Saved.Conflict conflict -> again(writing, List.of(), List.of(conflict));
            };
        } catch (Failure failure) {
            return again(writing, failure.problems(), List.of());
        }
    }

    private static ModelAndView saved(Slug key, String words, RedirectAttributes then) {
        then.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done(words + " It is a draft until reviewed and published."));
        return new ModelAndView("redirect:/library/" + key + "?draft");
    }

    private ModelAndView again(
            Writing writing, List<Problem> problems, List<Saved.Conflict> conflict) {
        var answer = new ModelAndView("library/form", HttpStatus.UNPROCESSABLE_CONTENT);
        answer.addObject("page", writing.page());
        answer.addObject("view", forms.refused(writing.form(), writing.path(), problems, conflict));
        return answer;
    }

    private Asset latest(String key) {
        return assets.latest(LibraryController.key(key))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(AssetType type) {
        return pages.page("New " + type.title().toLowerCase(java.util.Locale.ROOT))
                .under(LibraryController.ALL);
    }

    private Page page(Asset asset) {
        return pages.page("Edit " + asset.title())
                .under(LibraryController.ALL, new Crumb(asset.title(), asset.path()));
    }

    private static AssetType type(String word) {
        return AssetType.of(word)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
