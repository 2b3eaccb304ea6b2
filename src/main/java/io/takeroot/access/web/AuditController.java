package io.takeroot.access.web;

import io.takeroot.access.Audit;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Workspace;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who did what when.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AuditController {
    private final Audit audit;
    private final Workspace workspace;
    private final Pages pages;

    AuditController(Audit audit, Workspace workspace, Pages pages) {
        this.audit = audit;
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/settings/audit")
    ModelAndView list(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        var settings = workspace.settings();
        var entries = audit.find(new Audit.Search(find, before), AuditView.ROWS + 1);
        var view = new ModelAndView("access/audit");
        view.addObject("page", pages.page("Audit trail").under(PeopleView.SETTINGS));
        view.addObject(
                "view",
                AuditView.of(entries, find, new Formats(settings.zone(), settings.calendar())));
        return view;
    }
}
