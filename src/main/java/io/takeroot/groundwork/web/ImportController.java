package io.takeroot.groundwork.web;

import io.takeroot.groundwork.FoundationImport;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Takes foundations from a table: first a look at what would happen, then all of it or nothing.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class ImportController {
    private static final int LARGEST = 1_000_000;

    private final FoundationImport foundations;
    private final Pages pages;

    ImportController(FoundationImport foundations, Pages pages) {
        this.foundations = foundations;
        this.pages = pages;
    }

    @GetMapping("/groundwork/import")
    String begin(@RequestParam(defaultValue = "") String kind, Model model) {
        model.addAttribute(
                "page", pages.page("Import foundations").under(FoundationController.ALL));
        model.addAttribute("view", ImportViews.empty(kind));
        return "groundwork/import";
    }

    @PostMapping("/groundwork/import")
    ModelAndView preview(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        try {
            var bytes = bytes(text, file);
            var plan = foundations.plan(bytes, FoundationKind.of(kind));
            var view = ImportViews.planned(kind, text, bytes, plan);
            return answer(view, plan.problems().isEmpty());
        } catch (Failure failure) {
            return answer(ImportViews.refused(kind, text, failure.problems()), false);
        }
    }

    @PostMapping("/groundwork/import/application")
    ModelAndView apply(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam String file,
            Principal principal,
            RedirectAttributes then) {
        try {
            var bytes = Base64.getDecoder().decode(file);
            var applied =
                    foundations.apply(
                            bytes, FoundationKind.of(kind), new Actor(principal.getName()));
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.done("Imported: " + applied.words() + "."));
            return new ModelAndView("redirect:/groundwork");
        } catch (Failure failure) {
            return answer(ImportViews.refused(kind, "", failure.problems()), false);
        }
    }

    private ModelAndView answer(ImportView view, boolean fine) {
        var answer =
                new ModelAndView(
                        "groundwork/import",
                        fine ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        answer.addObject("page", pages.page("Import foundations").under(FoundationController.ALL));
        answer.addObject("view", view);
        return answer;
    }

    private static byte[] bytes(String text, @Nullable MultipartFile file) {
        try {
            var bytes =
                    file == null || file.isEmpty()
                            ? text.getBytes(StandardCharsets.UTF_8)
                            : file.getBytes();
            if (bytes.length > LARGEST) {
                throw Failure.user(
                        "WRONG_VALUE", "the file is larger than 1 MB; import it in parts");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
