package io.takeroot.intelligence.web;

import io.takeroot.intelligence.InsightImport;
import io.takeroot.intelligence.InsightPlan;
import io.takeroot.intelligence.Personal;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Insights from a table: looked at first, then kept.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class InsightImportController {
    private static final int LARGEST = 1_000_000;
    private static final int SHOWN = 200;

    private final InsightImport imports;
    private final HubPages hub;
    private final Pages pages;

    InsightImportController(InsightImport imports, HubPages hub, Pages pages) {
        this.imports = imports;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping("/insights/import")
    ModelAndView begin() {
        return show(HttpStatus.OK, "", "", List.of());
    }

    @PostMapping("/insights/import")
    ModelAndView preview(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        try {
            var bytes = bytes(text, file);
            var plan = imports.plan(bytes);
            var status = plan.lines().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
            return show(status, "", text, List.of(view(plan, bytes)));
        } catch (Failure failure) {
            return refused(text, failure);
        }
    }

    @PostMapping("/insights/import/application")
    ModelAndView apply(@RequestParam String file, RedirectAttributes then) {
        try {
            int kept = imports.apply(Base64.getDecoder().decode(file), hub.me().actor());
            then.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done("Kept: " + hub.formats().count(kept, "insight", "insights") + "."));
            return new ModelAndView("redirect:/insights");
        } catch (Failure failure) {
            return refused("", failure);
        } catch (IllegalArgumentException e) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "The file did not arrive whole. Choose it again.",
                    "",
                    List.of());
        }
    }

    private ModelAndView refused(String text, Failure failure) {
        return show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                failure.problems().getFirst().message(),
                text,
                List.of());
    }

    private ModelAndView show(
            HttpStatus status, String error, String text, List<InsightImportView.Plan> plan) {
        var answer = new ModelAndView("intelligence/import", status);
        answer.addObject("page", pages.page("Import insights").under(InsightController.ALL));
        answer.addObject(
                "view",
                new InsightImportView(error, text, String.join(", ", InsightImport.COLUMNS), plan));
        return answer;
    }

    private InsightImportView.Plan view(InsightPlan plan, byte[] bytes) {
        var formats = hub.formats();
        return new InsightImportView.Plan(
                "%s new, %s there already, %s refused."
                        .formatted(
                                formats.count(plan.fresh()),
                                formats.count(plan.there()),
                                formats.count(plan.rejects().size())),
                Base64.getEncoder().encodeToString(bytes),
                plan.fresh() > 0,
                plan.lines().stream().limit(SHOWN).map(this::line).toList(),
                plan.rejects().stream()
                        .limit(SHOWN)
                        .map(
                                it ->
                                        new InsightImportView.Reject(
                                                Long.toString(it.line()), it.raw(), it.reason()))
                        .toList());
    }

    private InsightImportView.Line line(InsightPlan.Line it) {
        var heard = it.insight().heard();
        return new InsightImportView.Line(
                Long.toString(it.line()),
                Personal.keptOut(heard.text()),
                heard.kind().title(),
                hub.formats().date(heard.day()),
                it.there());
    }

    private static byte[] bytes(String text, @Nullable MultipartFile file) {
        try {
            var bytes =
                    file == null || file.isEmpty()
                            ? text.getBytes(StandardCharsets.UTF_8)
                            : file.getBytes();
            if (bytes.length > LARGEST) {
                throw Failure.user(
                        "WRONG_VALUE", "The file is larger than 1 MB. Import it in parts.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
