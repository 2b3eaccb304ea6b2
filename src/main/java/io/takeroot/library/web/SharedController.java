package io.takeroot.library.web;

import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.CardClaims;
import io.takeroot.library.LibraryFiles;
import io.takeroot.library.Link;
import io.takeroot.library.Shares;
import io.takeroot.library.UseKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// What a tracked link opens, without signing in.
///
/// A view counts when the page's dot is drawn: link scanners fetch the page alone, and those that
/// draw it say what they are. No cookie is set and nothing is asked of anybody else.
@Controller
class SharedController {
    /// A picture of one clear point.
    private static final byte[] DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Shares shares;
    private final Assets assets;
    private final CardClaims claims;
    private final LibraryFiles files;
    private final io.takeroot.ui.Assets styles;

    SharedController(
            Shares shares,
            Assets assets,
            CardClaims claims,
            LibraryFiles files,
            io.takeroot.ui.Assets styles) {
        this.shares = shares;
        this.assets = assets;
        this.claims = claims;
        this.files = files;
        this.styles = styles;
    }

    private record Opened(Link link, Asset asset) {}

    @GetMapping("/s/{token}")
    ModelAndView page(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        return open(token).map(opened -> shown(token, opened)).orElseGet(this::ended);
    }

    @GetMapping("/s/{token}/seen.gif")
    ResponseEntity<byte[]> seen(@PathVariable String token, HttpServletRequest request) {
        if (Scanners.isReader(request)) {
            open(token).ifPresent(opened -> shares.used(opened.link(), UseKind.LINK_VIEW));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_GIF)
                .cacheControl(CacheControl.noStore())
                .body(DOT.clone());
    }

    @GetMapping("/s/{token}/file")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String token, HttpServletRequest request) {
        var opened = open(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
        var file = AssetFileController.file(opened.asset(), files);
        if (Scanners.isReader(request)) {
            shares.used(opened.link(), UseKind.LINK_DOWNLOAD);
        }
        return AssetFileController.answer(file, files);
    }

    private Optional<Opened> open(String token) {
        return shares.open(token)
                .flatMap(
                        link ->
                                assets.published(link.asset())
                                        .map(asset -> new Opened(link, asset)));
    }

    private ModelAndView shown(String token, Opened opened) {
        var asset = opened.asset();
        var lines = ArticleLines.of(asset, claims, true);
        var answer = new ModelAndView("library/shared");
        answer.addObject(
                "view",
                new SharedView(
                        styles.url("app.css"),
                        asset.title(),
                        asset.summary(),
                        AssetViews.sections(asset, lines),
                        asset.url(),
                        files.find(asset.file()).map(it -> "/s/" + token + "/file").orElse(""),
                        files.find(asset.file()).map(it -> it.name()).orElse(""),
                        "/s/" + token + "/seen.gif"));
        return answer;
    }

    private ModelAndView ended() {
        var answer = new ModelAndView("library/ended", HttpStatus.GONE);
        answer.addObject("css", styles.url("app.css"));
        return answer;
    }
}
