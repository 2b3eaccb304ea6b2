package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationCsv;
import io.takeroot.groundwork.Groundwork;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Foundations as files that a spreadsheet opens and the import takes back.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class ExportController {
    private final Groundwork groundwork;
    private final FoundationListViews lists;

    ExportController(Groundwork groundwork, FoundationListViews lists) {
        this.groundwork = groundwork;
        this.lists = lists;
    }

    @GetMapping("/groundwork.csv")
    ResponseEntity<byte[]> all() {
        return file("groundwork", groundwork.foundations());
    }

    @GetMapping("/groundwork/{kind}.csv")
    ResponseEntity<byte[]> list(
            @PathVariable String kind, @ModelAttribute FoundationFilter filter) {
        return file(kind, lists.chosen(FoundationController.kind(kind), filter));
    }

    private static ResponseEntity<byte[]> file(String name, List<Foundation> foundations) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".csv\"")
                .body(FoundationCsv.of(foundations).getBytes(StandardCharsets.UTF_8));
    }
}
