package org.zhize.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Errors as RFC 9457 says, with a detail in Chinese that says what to do. */
final class Problems {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Problems() {}

    static ProblemDetail of(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title(status));
        return problem;
    }

    /** For filters, which stand before everything that could convert a body. */
    static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title(status));
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("instance", URI.create(request.getRequestURI()).getPath());
        response.getOutputStream().write(MAPPER.writeValueAsBytes(body));
    }

    static String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "请求有误";
            case UNAUTHORIZED -> "需要令牌";
            case FORBIDDEN -> "不允许";
            case NOT_FOUND -> "没有找到";
            case METHOD_NOT_ALLOWED -> "不支持的方法";
            case NOT_ACCEPTABLE -> "不支持的格式";
            case CONTENT_TOO_LARGE -> "内容过大";
            case UNSUPPORTED_MEDIA_TYPE -> "不支持的内容类型";
            case SERVICE_UNAVAILABLE -> "暂时不可用";
            case INSUFFICIENT_STORAGE -> "空间不足";
            default -> status.is5xxServerError() ? "服务出错" : status.getReasonPhrase();
        };
    }

    /** What to do where nothing more is known than the status. */
    static String usualDetail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "没有这个地址；接口列表见 /swagger-ui";
            case METHOD_NOT_ALLOWED -> "这个地址不支持这种请求方法；接口列表见 /swagger-ui";
            case NOT_ACCEPTABLE -> "这个地址不能给出 Accept 要求的格式；请用 application/json";
            case UNSUPPORTED_MEDIA_TYPE -> "上传文件请用 multipart/form-data，字段名 file";
            case BAD_REQUEST -> "请求的参数不完整或不对；接口说明见 /swagger-ui";
            default ->
                    status.is5xxServerError()
                            ? "服务内部出错，已记入日志；请稍后再试或报告"
                            : "请求没有完成；接口说明见 /swagger-ui";
        };
    }
}
