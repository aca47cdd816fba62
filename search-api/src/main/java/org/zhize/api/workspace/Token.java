package org.zhize.api.workspace;

import org.zhize.api.settings.ZhizeProperties;
import org.zhize.corpus.library.LibraryException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The word that allows writing: set by configuration, or made at the first start. */
public final class Token {

    private static final int BYTES = 24;

    private final String value;
    private final boolean made;

    private Token(String value, boolean made) {
        this.value = value;
        this.made = made;
    }

    static Token of(ZhizeProperties properties) {
        if (properties.hasToken()) {
            return new Token(String.valueOf(properties.token()), false);
        }
        Path file = properties.data().resolve("token");
        try {
            if (Files.exists(file)) {
                return new Token(Files.readString(file).strip(), false);
            }
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            String value = HexFormat.of().formatHex(bytes);
            // Made with its rights, so that it is never open to others, not even for a moment.
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, value + "\n");
            return new Token(value, true);
        } catch (IOException e) {
            throw new LibraryException("令牌文件 %s 无法读写（%s）：请检查权限".formatted(file, e), e);
        }
    }

    /** The token a service on this data directory takes, for a program of the same owner. */
    public static String read(ZhizeProperties properties) {
        return of(properties).value;
    }

    /** Takes the same time for every wrong word. */
    public boolean matches(String word) {
        return MessageDigest.isEqual(
                word.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    public String value() {
        return value;
    }

    /** True where this start made it. */
    public boolean isMade() {
        return made;
    }
}
