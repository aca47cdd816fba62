package org.zhize.api.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.zhize.api.workspace.GraphDown;
import org.zhize.corpus.library.LibraryException;
import org.zhize.indexer.query.QueryException;

/** Every error of the JSON calls, once. */
@Order(0)
@RestControllerAdvice
class Errors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @ExceptionHandler({BadRequest.class, QueryException.class})
    ResponseEntity<ProblemDetail> bad(RuntimeException e) {
        return answer(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(Missing e) {
        return answer(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> down(GraphDown e) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, e.sentence());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> full(LibraryException e) {
        LOG.error("{}", e.getMessage());
        return answer(HttpStatus.INSUFFICIENT_STORAGE, e.getMessage());
    }

    @ExceptionHandler({RuntimeException.class, Error.class})
    ResponseEntity<ProblemDetail> fault(Throwable e) {
        // Binding wraps what a record of parameters throws.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadRequest bad) {
                return bad(bad);
            }
            // Tomcat counts parameters, and refuses those it cannot decode.
            if (cause instanceof InvalidParameterException) {
                return answer(HttpStatus.BAD_REQUEST, "参数过多，或有参数不能解码");
            }
        }
        LOG.error("a call failed", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, null);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode code,
            WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        HttpHeaders out = new HttpHeaders(headers);
        out.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(Problems.of(status, detail(e, status)), out, status);
    }

    private static String detail(Exception e, HttpStatus status) {
        String mistake = Mistakes.sentence(e);
        return mistake == null ? Problems.usualDetail(status) : mistake;
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, @Nullable String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(status, detail == null ? Problems.usualDetail(status) : detail));
    }
}
