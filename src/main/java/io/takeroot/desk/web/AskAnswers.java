package io.takeroot.desk.web;

import io.takeroot.desk.AskFiles;
import io.takeroot.desk.Asking;
import io.takeroot.desk.Channel;
import io.takeroot.desk.NewFile;
import io.takeroot.desk.Offers;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.Requests;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What follows when the form on which people ask is sent: the same with and without an account.
@Component
class AskAnswers {
    private final Asking asking;
    private final Requests requests;
    private final Offers offers;
    private final Pages pages;

    AskAnswers(Asking asking, Requests requests, Offers offers, Pages pages) {
        this.asking = asking;
        this.requests = requests;
        this.offers = offers;
        this.pages = pages;
    }

    /// The request is taken on, or what was offered serves.
    ///
    /// @throws Failure USER with what is wrong with it
    ModelAndView sent(Asking.Asked asked, String answer, RedirectAttributes then) {
        if (!answer.isEmpty()) {
            return asking.serve(asked, answer)
                    .map(id -> to(id, "Good. It is noted as answered.", then))
                    .orElseGet(this::served);
        }
        var id = asking.take(asked);
        return to(id, "Sent. " + id + " is with the desk.", then);
    }

    /// What may answer already, as a part of the form.
    ModelAndView offered(AskForm form) {
        var view = new ModelAndView("desk/offers");
        view.addObject("offers", offers.show(form.form(), Channel.PAGE, form.ask()));
        return view;
    }

    private ModelAndView to(RequestId id, String said, RedirectAttributes then) {
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(said));
        return new ModelAndView("redirect:" + requests.statusPath(id));
    }

    private ModelAndView served() {
        var view = new ModelAndView("desk/served");
        view.addObject("page", pages.page("Good that it helps"));
        return view;
    }

    /// @throws Failure USER naming each file that is not taken
    static List<NewFile> files(@Nullable List<MultipartFile> uploads) {
        var files = new ArrayList<NewFile>();
        var problems = new ArrayList<Problem>();
        for (var upload : uploads == null ? List.<MultipartFile>of() : uploads) {
            if (!upload.isEmpty()) {
                switch (AskFiles.check(name(upload), content(upload))) {
                    case AskFiles.Checked.Taken(NewFile file) -> files.add(file);
                    case AskFiles.Checked.Refused(String reason) ->
                            problems.add(Problem.of("ASK_FILE", reason));
                }
            }
        }
        if (files.size() > AskFiles.MOST) {
            problems.add(
                    Problem.of("ASK_FILE", "At most 10 files go with a message. Leave some out."));
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        return files;
    }

    private static String name(MultipartFile upload) {
        var name = upload.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] content(MultipartFile upload) {
        try {
            return upload.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
