package io.takeroot.desk.web;

import io.takeroot.desk.NewFile;
import io.takeroot.desk.Presences;
import io.takeroot.desk.ReplyTemplates;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.Requests;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Flash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of a request, and what is said on it.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class RequestController {
    private final Requests requests;
    private final Presences presences;
    private final ReplyTemplates templates;
    private final DeskPages shown;
    private final RequestPage page;

    RequestController(
            Requests requests,
            Presences presences,
            ReplyTemplates templates,
            DeskPages shown,
            RequestPage page) {
        this.requests = requests;
        this.presences = presences;
        this.templates = templates;
        this.shown = shown;
        this.page = page;
    }

    @GetMapping("/desk/requests/{id:[0-9]+}")
    ModelAndView page(@PathVariable long id, @RequestParam(defaultValue = "") String template) {
        var request = existing(id);
        var begun =
                templates
                        .find(template)
                        .map(found -> AnswerForm.EMPTY.withWords(found.filled(request)))
                        .orElse(AnswerForm.EMPTY);
        return page.show(request.id(), RequestViews.Typed.answer(begun, List.of()));
    }

    @PostMapping("/desk/requests/{id:[0-9]+}/answers")
    ModelAndView answer(
            @PathVariable long id, @ModelAttribute AnswerForm form, RedirectAttributes then) {
        try {
            var done = form.send(requests, new RequestId(id), shown.me().actor());
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(done));
            return new ModelAndView("redirect:" + new RequestId(id).url());
        } catch (Failure failure) {
            return page.refused(
                    existing(id).id(), RequestViews.Typed.answer(form, failure.problems()));
        }
    }

    @PostMapping("/desk/requests/{id:[0-9]+}/notes")
    ModelAndView note(@PathVariable long id, @RequestParam String words, RedirectAttributes then) {
        try {
            requests.note(new RequestId(id), words, shown.me().actor());
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("The note is kept."));
            return new ModelAndView("redirect:" + new RequestId(id).url());
        } catch (Failure failure) {
            return page.refused(
                    existing(id).id(), RequestViews.Typed.note(words, failure.problems()));
        }
    }

    /// A file is handed out to be saved, never to be shown: it came from anybody.
    @GetMapping("/desk/requests/{id:[0-9]+}/files/{file:[0-9]+}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file) {
        NewFile found =
                requests.file(new RequestId(id), file)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(found.content());
    }

    /// Says that the reader is here, and who else is.
    @PostMapping("/desk/requests/{id:[0-9]+}/presence")
    ModelAndView presence(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean writing) {
        var me = shown.me().email();
        var others = presences.here(existing(id).id(), me, writing);
        var view = new ModelAndView("desk/presence");
        view.addObject("others", others.stream().map(it -> shown.here(it)).toList());
        return view;
    }

    private io.takeroot.desk.Request existing(long id) {
        return requests.find(new RequestId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
