package org.zhize.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhize.api.workspace.Token;

import java.io.IOException;

/** Lets a program write that sends {@code Authorization: Bearer} with the token. */
final class BearerToken extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Token token;

    BearerToken(Token token) {
        this.token = token;
    }

    static @Nullable String in(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String word = in(request);
        if (word != null) {
            if (!token.matches(word)) {
                Problems.write(
                        request,
                        response,
                        HttpStatus.UNAUTHORIZED,
                        "令牌不对：首次启动时打印，存于数据目录的 token 文件");
                return;
            }
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                    "token", null, AuthorityUtils.NO_AUTHORITIES));
        }
        chain.doFilter(request, response);
    }
}
