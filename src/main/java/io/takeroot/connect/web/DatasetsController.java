package io.takeroot.connect.web;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.connect.Sync;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/// The list of datasets, and the upload of files into them.
@Controller
class DatasetsController {
    private final Datasets datasets;
    private final Pages pages;
    private final Words words;
    private final Clock clock;

    DatasetsController(Datasets datasets, Pages pages, Words words, Clock clock) {
        this.datasets = datasets;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/datasets")
    @PreAuthorize("hasRole('VIEWER')")
    String list(Model model) {
        return show(List.of(), model);
    }

    /// Loads each file on its own: one that is refused does not keep the others out.
    @PostMapping("/datasets")
    @PreAuthorize("hasRole('MARKETER')")
    ModelAndView upload(
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") String dataset,
            Principal principal,
            RedirectAttributes then,
            Model model) {
        var problems = new ArrayList<Problem>();
        var syncs = new ArrayList<Sync>();
        for (var file : files) {
            try {
                syncs.add(
                        datasets.importFile(order(file, dataset), new Actor(principal.getName())));
            } catch (Failure failure) {
                problems.addAll(failure.problems());
            }
        }
        if (!problems.isEmpty()) {
            return new ModelAndView(show(problems, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(said(syncs)));
        return new ModelAndView(
                "redirect:" + (syncs.size() == 1 ? SyncView.url(syncs.getFirst()) : "/datasets"));
    }

    private static ImportOrder order(MultipartFile file, String dataset) {
        var name =
                Optional.ofNullable(file.getOriginalFilename())
                        .filter(given -> !given.isBlank())
                        .orElse("upload.csv");
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new ImportOrder(
                bare,
                file::getInputStream,
                dataset.isEmpty() ? Optional.empty() : Optional.of(Words.key(dataset)));
    }

    private String said(List<Sync> syncs) {
        if (syncs.size() != 1) {
            return words.formats().count(syncs.size(), "file", "files") + " loaded.";
        }
        var sync = syncs.getFirst();
        return sync.isRepeat() ? sync.notices().getFirst().text() : sync.fileName() + " is loaded.";
    }

    private String show(List<Problem> problems, Model model) {
        model.addAttribute("page", pages.page("Datasets"));
        model.addAttribute(
                "view", DatasetsView.of(datasets, problems, words.formats(), clock.instant()));
        return "connect/datasets";
    }
}
