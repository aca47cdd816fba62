package org.zhize.api.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.zhize.api.settings.Settings;
import org.zhize.api.workspace.Token;
import org.zhize.api.workspace.Workspace;

/**
 * Who may do what. On loopback everyone on the machine may read; to write takes the token, as a
 * bearer of it or in a page session with CSRF protection. On any other address reading takes it
 * too.
 */
@Configuration(proxyBeanMethods = false)
class Access {

    // No inline script anywhere; pictures of graphs are data URLs.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self'";

    private final boolean loopback;

    Access(@Value("${server.address:127.0.0.1}") String address) {
        loopback = Settings.isLoopback(address);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Workspace workspace) {
        return http.authorizeHttpRequests(
                        calls -> {
                            calls.requestMatchers(
                                            "/login",
                                            "/error",
                                            "/actuator/health/**",
                                            "/css/**",
                                            "/js/**",
                                            "/webjars/**",
                                            "/favicon.ico")
                                    .permitAll();
                            if (loopback) {
                                calls.requestMatchers(HttpMethod.GET, "/**").permitAll();
                                calls.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
                            }
                            calls.anyRequest().authenticated();
                        })
                // A bearer sends its token by hand in each call: nothing for another site to ride.
                .csrf(csrf -> csrf.ignoringRequestMatchers(r -> BearerToken.in(r) != null))
                .formLogin(
                        login ->
                                login.loginPage("/login")
                                        .usernameParameter("name")
                                        .passwordParameter("token")
                                        .defaultSuccessUrl("/")
                                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .authenticationProvider(new TokenLogin(workspace.token()))
                .addFilterBefore(
                        new BearerToken(workspace.token()), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        e ->
                                e.defaultAuthenticationEntryPointFor(
                                                tokenWanted(), Access::isForPrograms)
                                        .defaultAccessDeniedHandlerFor(
                                                denied(), Access::isForPrograms)
                                        .defaultAccessDeniedHandlerFor(
                                                // The page of errors tells it.
                                                (_, response, _) ->
                                                        response.sendError(
                                                                HttpStatus.FORBIDDEN.value()),
                                                AnyRequestMatcher.INSTANCE))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                csp ->
                                                        csp.policyDirectives(
                                                                CONTENT_SECURITY_POLICY))
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** On loopback only names of this machine: a web page of elsewhere cannot rebind its own. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        if (loopback) {
            firewall.setAllowedHostnames(
                    host ->
                            host.equalsIgnoreCase("localhost")
                                    || host.equals("127.0.0.1")
                                    || host.equals("[::1]")
                                    || host.equals("::1"));
        }
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, e) ->
                Problems.write(
                        request,
                        response,
                        HttpStatus.BAD_REQUEST,
                        "请求的地址或主机名不被接受；请用 http://127.0.0.1 加端口访问");
    }

    /** Calls of the API answer errors as JSON; pages as pages. */
    static boolean isForPrograms(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/")
                || accept == null
                || !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static AuthenticationEntryPoint tokenWanted() {
        return (request, response, e) ->
                Problems.write(
                        request,
                        response,
                        HttpStatus.UNAUTHORIZED,
                        "写入需要令牌：请带上 Authorization: Bearer 令牌（首次启动时打印，存于数据目录的 token 文件）");
    }

    private static AccessDeniedHandler denied() {
        return (request, response, e) ->
                Problems.write(
                        request,
                        response,
                        request.getUserPrincipal() == null
                                ? HttpStatus.UNAUTHORIZED
                                : HttpStatus.FORBIDDEN,
                        "写入需要令牌：程序请带上 Authorization: Bearer 令牌；在页面上请刷新后重试");
    }

    private record TokenLogin(Token token) implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication given) {
            if (!token.matches(String.valueOf(given.getCredentials()))) {
                throw new BadCredentialsException("令牌不对");
            }
            return UsernamePasswordAuthenticationToken.authenticated(
                    "token", null, AuthorityUtils.NO_AUTHORITIES);
        }

        @Override
        public boolean supports(Class<?> type) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
        }
    }
}
