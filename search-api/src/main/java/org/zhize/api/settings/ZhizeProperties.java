package org.zhize.api.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.net.URI;
import java.nio.file.Path;

/**
 * What an installation can set; each key is explained in {@code application.yml}.
 *
 * @param data folder of the originals, the index, and the graph where no server is configured
 * @param reserve bytes of its disk that stay free
 * @param token the word that allows writing; null: one is made and kept in the data directory
 * @param vectors whether provisions are also found by meaning; they are embedded in the background
 * @param sample whether an empty data directory is filled with the bundled sample corpus
 */
@Validated
@ConfigurationProperties("zhize")
public record ZhizeProperties(
        @NotNull Path data,
        @DefaultValue("512MB") DataSize reserve,
        @Nullable String token,
        @DefaultValue("true") boolean sample,
        @DefaultValue("true") boolean vectors,
        @DefaultValue Neo4j neo4j) {

    /** True where an own token was set. */
    public boolean hasToken() {
        return token != null && !token.isBlank();
    }

    /** True where an own token was set that cannot be guessed. */
    public boolean hasStrongToken() {
        return token != null && token.length() >= 16;
    }

    /**
     * The graph database.
     *
     * @param uri {@code bolt://} or, for a cluster, {@code neo4j://}; null: a local server is
     *     started
     * @param serverLib folder with the jars of the local server, null where the program finds them
     */
    public record Neo4j(
            @Nullable URI uri,
            @DefaultValue("neo4j") @NotBlank String user,
            @Nullable String password,
            @Nullable Path serverLib,
            @DefaultValue("true") boolean enabled) {

        /** True where a server is configured. */
        public boolean isRemote() {
            return uri != null && !uri.toString().isBlank();
        }
    }
}
