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
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.zhize.api.workspace.GraphDown;
import org.zhize.corpus.library.LibraryException;
import org.zhize.indexer.query.QueryException;

import java.util.Arrays;

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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(RuntimeException e) {
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
        return switch (e) {
            case MissingServletRequestParameterException p ->
                    "缺少参数 %s".formatted(p.getParameterName());
            case MissingServletRequestPartException p ->
                    "缺少文件：请用 multipart/form-data 上传，字段名 %s".formatted(p.getRequestPartName());
            case MethodArgumentTypeMismatchException m ->
                    "参数 %s 的值“%s”不对%s".formatted(m.getName(), m.getValue(), wanted(m));
            case MaxUploadSizeExceededException _ -> "上传的内容过大：单个文件和一次请求的上限见 application.yml，请拆分后再传";
            case BindException b when b.getFieldError() != null ->
                    "参数 %s 的值“%s”不对；数字须为整数，日期写作 2024-12-31"
                            .formatted(
                                    b.getFieldError().getField(),
                                    b.getFieldError().getRejectedValue());
            default -> Problems.usualDetail(status);
        };
    }

    private static String wanted(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return "；可用 " + Arrays.toString(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "；日期写作 2024-12-31";
            case "Integer", "int" -> "；须为整数";
            default -> "";
        };
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, @Nullable String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(status, detail == null ? Problems.usualDetail(status) : detail));
    }
}
