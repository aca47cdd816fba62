package org.zhize.graph.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The generated password of the local server, readable by its owner only. Needs a POSIX file
 * system.
 */
final class PasswordFile {
    private static final int BYTES = 24;

    private PasswordFile() {}

    static String readOrCreate(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, ownerOnly);
            return Files.readString(file).strip();
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(part, password);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }
}
