package io.takeroot.desk.web;

import io.takeroot.desk.AskLimits.Deed;
import io.takeroot.desk.NewMessage;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.Requests;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A request as its asker sees it, under a link of its own.
///
/// Opening a link changes nothing: programs that look through mail open every link in it.
@Controller
class AskStatusController {
    private final AskDoor door;
    private final Requests requests;
    private final AskStatusViews views;
    private final AskThread thread;
    private final Pages pages;

    AskStatusController(
            AskDoor door, Requests requests, AskStatusViews views, AskThread thread, Pages pages) {
        this.door = door;
        this.requests = requests;
        this.views = views;
        this.thread = thread;
        this.pages = pages;
    }

    @GetMapping("/ask/{token}")
    ModelAndView page(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String helped,
            HttpServletRequest request) {
        return door.withRequest(
                token,
                request,
                id -> helped.isEmpty() ? show(id, "", List.of()) : confirm(id, helped, token));
    }

    @PostMapping("/ask/{token}/replies")
    ModelAndView reply(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            RedirectAttributes then) {
        return door.withRequest(
                token,
                request,
                id -> {
                    try {
                        door.require(Deed.REPLY, token);
                        var said = new NewMessage(words(text, files), "", AskAnswers.files(files));
                        requests.answered(id, said, requests.require(id).asker().actor());
                        return back(token, "Sent to the desk.", then);
                    } catch (Failure failure) {
                        return show(id, text, failure.problems());
                    }
                });
    }

    /// The asker says whether the answer helped; that it did not opens the request again.
    @PostMapping("/ask/{token}/help")
    ModelAndView help(
            @PathVariable String token,
            @RequestParam String helped,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request,
            RedirectAttributes then) {
        return door.withRequest(
                token,
                request,
                id -> {
                    boolean yes = helped.equals("yes");
                    if (requests.require(id).isOpen()) {
                        return back(token, "It is open again; the desk is at it.", then);
                    }
                    requests.helped(id, yes, why);
                    return back(
                            token,
                            yes ? "Good. Thank you." : "It is open again, and the desk knows why.",
                            then);
                });
    }

    /// "This answers me", said of an offer on the page.
    @PostMapping("/ask/{token}/answer")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam String about,
            HttpServletRequest request,
            RedirectAttributes then) {
        return door.withRequest(
                token,
                request,
                id -> {
                    views.taken(id, about);
                    return back(token, "Good. It is noted as answered.", then);
                });
    }

    /// Always as a file to keep, never as a page to look at.
    @GetMapping("/ask/{token}/files/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String token, @PathVariable long file, HttpServletRequest request) {
        return door.asked(token, request)
                .flatMap(id -> thread.file(id, file).flatMap(it -> requests.file(id, it.id())))
                .map(
                        found ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                        .header(
                                                HttpHeaders.CONTENT_DISPOSITION,
                                                ContentDisposition.attachment()
                                                        .filename(
                                                                found.name(),
                                                                java.nio.charset.StandardCharsets
                                                                        .UTF_8)
                                                        .build()
                                                        .toString())
                                        .body(found.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ModelAndView show(RequestId id, String unsent, List<Problem> problems) {
        var view = new ModelAndView("desk/status");
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", pages.page(requests.require(id).title()));
        view.addObject("view", views.view(new AskStatusViews.Shown(id, unsent, problems)));
        return view;
    }

    private ModelAndView confirm(RequestId id, String helped, String token) {
        var request = requests.require(id);
        if (request.isOpen()) {
            return show(id, "", List.of());
        }
        var view = new ModelAndView("desk/helped");
        view.addObject("page", pages.page("Did it help?"));
        view.addObject("title", request.title());
        view.addObject("path", "/ask/" + token);
        view.addObject("yes", helped.equals("yes"));
        return view;
    }

    private static ModelAndView back(String token, String said, RedirectAttributes then) {
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(said));
        return new ModelAndView("redirect:/ask/" + token);
    }

    private static String words(String text, @Nullable List<MultipartFile> files) {
        boolean filesOnly =
                text.isBlank() && files != null && files.stream().anyMatch(file -> !file.isEmpty());
        return filesOnly ? "See the files." : text;
    }
}
