package io.takeroot.access.web;

import io.takeroot.access.People;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Who can be named as an owner: the part of forms that proposes people while one types.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class NamesController {
    private final People people;

    NamesController(People people) {
        this.people = people;
    }

    @GetMapping(value = "/people/names", headers = "HX-Request")
    String names(Model model) {
        model.addAttribute("view", NamesView.of(people.all()));
        return "access/names";
    }
}
