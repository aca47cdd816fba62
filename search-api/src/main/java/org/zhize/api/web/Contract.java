package org.zhize.api.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.zhize.corpus.pattern.PatternTable;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the OpenAPI document says beyond the signatures: names, purposes, examples and errors, which
 * are rows of {@code contract.json}.
 */
@Configuration(proxyBeanMethods = false)
class Contract {

    private static final String PROBLEM = "Problem";
    // Any call can have a bad value, want a token, be asked for another format, or fail.
    private static final List<Integer> USUAL = List.of(400, 401, 406, 500);

    /**
     * A call.
     *
     * @param call method and path
     * @param errors statuses beside the usual
     */
    record Call(
            String call,
            String id,
            String tag,
            String summary,
            Map<String, String> example,
            List<Integer> errors) {}

    /** What a parameter means, wherever it stands. */
    record Meaning(String name, String description) {}

    private final Map<String, Call> calls =
            PatternTable.rows(Contract.class, "contract.json", Call.class).stream()
                    .collect(Collectors.toMap(Call::call, Function.identity()));
    private final Map<String, String> meanings =
            PatternTable.rows(Contract.class, "parameters.json", Meaning.class).stream()
                    .collect(Collectors.toMap(Meaning::name, Meaning::description));

    @Bean
    OpenApiCustomizer describedCalls() {
        return this::describe;
    }

    private void describe(OpenAPI api) {
        api.info(
                new Info()
                        .title("职责 Zhize")
                        .version("1")
                        .description(
                                "谁负责什么、何时完成、依据哪一条、违反怎么处罚。读取在本机开放；写入需要"
                                        + " Authorization: Bearer 令牌。错误都是 application/problem+json。")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        api.servers(List.of(new Server().url("/")));
        api.getComponents()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.getPaths()
                .forEach(
                        (path, item) ->
                                item.readOperationsMap()
                                        .forEach((method, call) -> describe(path, method, call)));
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        Call call = calls.get(method + " " + path);
        if (call == null) {
            return;
        }
        operation.operationId(call.id()).summary(call.summary()).tags(List.of(call.tag()));
        if (method != PathItem.HttpMethod.GET) {
            operation.addSecurityItem(new SecurityRequirement().addList("token"));
        }
        for (Parameter parameter :
                operation.getParameters() == null
                        ? List.<Parameter>of()
                        : operation.getParameters()) {
            parameter.description(meanings.get(parameter.getName()));
            String example = call.example().get(parameter.getName());
            if (example != null) {
                parameter.example(example);
            }
        }
        ApiResponse success = operation.getResponses().get("200");
        if (success != null && success.getContent() != null && success.getContent().size() > 1) {
            // What ?format= takes stands under spring.mvc.contentnegotiation.
            operation.addParametersItem(
                    new QueryParameter()
                            .name("format")
                            .description(meanings.get("format"))
                            .schema(new StringSchema()));
        }
        TreeSet<Integer> errors = new TreeSet<>(USUAL);
        errors.addAll(call.errors());
        for (int status : errors) {
            operation.getResponses().addApiResponse(String.valueOf(status), error(status));
        }
    }

    private static ApiResponse error(int status) {
        return new ApiResponse()
                .description(Problems.title(HttpStatus.valueOf(status)))
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(
                                                        new Schema<>()
                                                                .$ref(
                                                                        "#/components/schemas/"
                                                                                + PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457；detail 说明该怎么做")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema());
    }
}
