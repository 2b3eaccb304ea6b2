package io.takeroot.connect.web;

import io.takeroot.connect.Dataset;
import io.takeroot.connect.Datasets;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Rows behind a number, lines set aside, and both as files.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class RowsController {
    private final Datasets datasets;
    private final Pages pages;
    private final Words words;

    RowsController(Datasets datasets, Pages pages, Words words) {
        this.datasets = datasets;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/datasets/{key}/rows")
    String rows(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        var dataset = find(key);
        var request = RowsRequest.of(dataset.key(), parameters);
        model.addAttribute(
                "page",
                pages.page("Rows of " + dataset.title()).under(Words.DATASETS, crumb(dataset)));
        model.addAttribute(
                "view", RowsView.of(datasets.rows(request.query()), request, words.formats()));
        return "connect/rows";
    }

    @GetMapping("/datasets/{key}/rejects")
    String rejects(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var dataset = find(key);
        int from = Math.max(1, page);
        long count = datasets.rejectCount(dataset.key(), find);
        var some =
                datasets.rejects(
                        dataset.key(), find, (from - 1L) * RowsRequest.SIZE, RowsRequest.SIZE);
        var url = "/datasets/" + dataset.key() + "/rejects";
        boolean more = (long) from * RowsRequest.SIZE < count;
        var following =
                more
                        ? url
                                + "?page="
                                + (from + 1)
                                + "&find="
                                + URLEncoder.encode(find, StandardCharsets.UTF_8)
                        : "";
        model.addAttribute(
                "page", pages.page("Lines set aside").under(Words.DATASETS, crumb(dataset)));
        model.addAttribute(
                "view",
                new RejectsView(
                        url, find, words.formats().count(count, "line", "lines"), some, following));
        return "connect/rejects";
    }

    @GetMapping("/datasets/{key}/rejects.csv")
    void rejectsFile(@PathVariable String key, HttpServletResponse response) throws IOException {
        download(find(key).key(), "-rejects.csv", datasets::exportRejects, response);
    }

    @GetMapping("/datasets/{key}/rows.csv")
    void rowsFile(@PathVariable String key, HttpServletResponse response) throws IOException {
        download(find(key).key(), ".csv", datasets::export, response);
    }

    private static void download(
            Slug key, String ending, BiConsumer<Slug, Writer> export, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ending + "\"");
        export.accept(key, response.getWriter());
    }

    private Dataset find(String key) {
        return datasets.find(Words.key(key)).orElseThrow(Words::notFound);
    }

    private static Crumb crumb(Dataset dataset) {
        return new Crumb(dataset.title(), "/datasets/" + dataset.key());
    }
}
