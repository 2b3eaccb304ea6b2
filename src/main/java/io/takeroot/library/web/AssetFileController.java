package io.takeroot.library.web;

import io.takeroot.access.People;
import io.takeroot.kernel.Failure;
import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.LibraryFile;
import io.takeroot.library.LibraryFiles;
import io.takeroot.library.UseKind;
import io.takeroot.library.Uses;
import io.takeroot.ui.Flash;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Files of assets in and out; never shown inside the page, always as a download.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class AssetFileController {
    private final Assets assets;
    private final LibraryFiles files;
    private final Uses uses;
    private final People people;

    AssetFileController(Assets assets, LibraryFiles files, Uses uses, People people) {
        this.assets = assets;
        this.files = files;
        this.uses = uses;
        this.people = people;
    }

    @PostMapping("/library/{key}/file")
    @PreAuthorize("hasRole('MARKETER')")
    String upload(
            @PathVariable String key,
            @RequestParam("files") List<MultipartFile> sent,
            RedirectAttributes then)
            throws IOException {
        var one =
                sent.stream()
                        .findFirst()
                        .orElseThrow(
                                () -> Failure.user("LIBRARY_FILE", "No file came. Choose one."));
        var me = people.signedIn().orElseThrow().actor();
        try (var content = one.getInputStream()) {
            var name = Optional.ofNullable(one.getOriginalFilename()).orElse("file");
            var file = files.add(name, content, me);
            assets.attach(LibraryController.key(key), file, me);
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("The file is kept, in a draft."));
        return "redirect:/library/" + key + "?draft";
    }

    @GetMapping("/library/{key}/file")
    ResponseEntity<StreamingResponseBody> download(
            @PathVariable String key, HttpServletRequest request) {
        var asset =
                assets.shown(LibraryController.key(key), LibraryWords.mayWrite(request))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var file = file(asset, files);
        people.signedIn()
                .filter(_ -> asset.isPublished())
                .ifPresent(me -> uses.add(asset.key(), UseKind.DOWNLOAD, me, Optional.empty()));
        return answer(file, files);
    }

    static LibraryFile file(Asset asset, LibraryFiles files) {
        return files.find(asset.file())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Whatever it holds, a browser saves it and never runs it.
    static ResponseEntity<StreamingResponseBody> answer(LibraryFile file, LibraryFiles files) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(out -> files.write(file, out));
    }
}
