package org.zhize.api.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

import java.util.Arrays;

/** Values that cannot be, in one sentence for people and programs alike. */
final class Mistakes {

    private Mistakes() {}

    /** What is wrong with which value, or null where the exception does not say. */
    static @Nullable String sentence(Throwable e) {
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
            case InvalidParameterException _ -> "参数过多，或有参数不能解码";
            default -> null;
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
}
