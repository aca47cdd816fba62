package org.zhize.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.zhize.api.workspace.GraphDown;
import org.zhize.corpus.library.LibraryException;
import org.zhize.indexer.query.QueryException;

import java.util.Map;

/** Errors of the pages, as a page that says what to do; programs get {@link Errors}. */
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception e) {
        if (Access.isForPrograms(request)) {
            return null;
        }
        HttpStatus status = status(e);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("a page failed: {}", request.getRequestURI(), e);
        }
        response.setStatus(status.value());
        return new ModelAndView(
                "error",
                Map.of("problemTitle", Problems.title(status), "problem", sentence(e, status)));
    }

    private static HttpStatus status(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BadRequest _,
                        QueryException _,
                        TypeMismatchException _,
                        InvalidParameterException _ -> {
                    return HttpStatus.BAD_REQUEST;
                }
                case Missing _ -> {
                    return HttpStatus.NOT_FOUND;
                }
                case GraphDown _ -> {
                    return HttpStatus.SERVICE_UNAVAILABLE;
                }
                case LibraryException _ -> {
                    return HttpStatus.INSUFFICIENT_STORAGE;
                }
                case ErrorResponse known -> {
                    return HttpStatus.valueOf(known.getStatusCode().value());
                }
                default -> {}
            }
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static String sentence(Exception e, HttpStatus status) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadRequest
                    || cause instanceof QueryException
                    || cause instanceof Missing
                    || cause instanceof GraphDown
                    || cause instanceof LibraryException) {
                return String.valueOf(cause.getMessage());
            }
        }
        String mistake = Mistakes.sentence(e);
        if (mistake != null) {
            return mistake;
        }
        return switch (status) {
            case NOT_FOUND -> "没有这个页面；请从首页查找";
            case BAD_REQUEST -> "地址里有不完整或不对的内容；请从首页重新查找";
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                    "这个页面不支持这样的请求；请从首页重新开始";
            default -> Problems.usualDetail(status);
        };
    }
}
