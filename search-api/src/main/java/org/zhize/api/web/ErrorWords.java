package org.zhize.api.web;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words of the error page for what fails before a controller: a refused post, a bad address.
 */
@Component
class ErrorWords extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(
            WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> words = new LinkedHashMap<>(super.getErrorAttributes(request, options));
        HttpStatus status =
                words.get("status") instanceof Integer code ? HttpStatus.resolve(code) : null;
        if (status != null) {
            words.put("problemTitle", Problems.title(status));
            words.put(
                    "problem",
                    switch (status) {
                        case FORBIDDEN -> "这一步没有通过核验（页面可能放得太久），请回到原页面刷新后再试。";
                        case NOT_FOUND -> "没有这个页面；请从首页查找";
                        default -> Problems.usualDetail(status);
                    });
        }
        return words;
    }
}
