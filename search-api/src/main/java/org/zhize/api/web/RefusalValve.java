package org.zhize.api.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * What the server itself refuses before any page or call is reached: an address over 64 KB, a
 * header that is none. One sentence of ours in place of Tomcat's page. Public, since Tomcat makes
 * it by its name.
 */
public final class RefusalValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int code = response.getStatus();
        HttpStatus status = HttpStatus.resolve(code);
        if (code < 400
                || status == null
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        String uri = request.getRequestURI();
        boolean program = uri != null && uri.startsWith("/api/");
        String sentence =
                status.is4xxClientError()
                        ? "这个地址或请求头太长，或不合规范；请缩短查询后再试"
                        : Problems.usualDetail(status);
        try {
            response.setContentType(program ? "application/problem+json" : "text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(program ? problem(status, sentence) : page(status, sentence));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // The client is gone: nobody is there to be told.
            container.getLogger().debug("no error report", e);
        }
    }

    private static String page(HttpStatus status, String sentence) {
        return """
               <!DOCTYPE html>
               <html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s · 职责</title></head>
               <body><h1>%1$s</h1><p>%2$s</p><p><a href="/">回到首页</a></p></body></html>
               """
                .formatted(Problems.title(status), sentence);
    }

    private static String problem(HttpStatus status, String sentence) {
        return """
               {"title":"%s","status":%d,"detail":"%s"}
               """
                .formatted(Problems.title(status), status.value(), sentence);
    }
}
