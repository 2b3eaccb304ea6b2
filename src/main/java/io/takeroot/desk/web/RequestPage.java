package io.takeroot.desk.web;

import io.takeroot.desk.RequestId;
import io.takeroot.ui.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page of a request, as it is or with what was refused on it.
@Component
final class RequestPage {
    private final RequestViews views;
    private final Pages pages;

    RequestPage(RequestViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    ModelAndView show(RequestId id, RequestViews.Typed typed) {
        var view = new ModelAndView("desk/request");
        var shown = views.view(id, typed);
        view.addObject("page", pages.page(shown.title()).under(QueueController.DESK));
        view.addObject("view", shown);
        view.addObject("note", typed.note());
        return view;
    }

    ModelAndView refused(RequestId id, RequestViews.Typed typed) {
        var view = show(id, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
