package org.zhize.api.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page needs: its own address, and whether its reader may write. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    @ModelAttribute("link")
    PageLink link(HttpServletRequest request) {
        return PageLink.of(request);
    }

    @ModelAttribute("writable")
    boolean writable(HttpServletRequest request) {
        return request.getUserPrincipal() != null;
    }
}
