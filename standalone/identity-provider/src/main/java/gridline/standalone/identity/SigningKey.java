package gridline.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens (签名密钥): made once, kept on disk for its owner only, so tokens outlive a restart. */
final class SigningKey {

    private static final String FILE = "signing-key.json";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private SigningKey() {}

    /**
     * The key kept in the folder given, made there on first use.
     *
     * @throws UncheckedIOException when the folder cannot be written or the file is not a private RSA key; it is never
     *     replaced, since every token in use would become invalid
     */
    static RSAKey loadOrCreate(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (POSIX) {
                // The grants lie here too, and the folder may have been made for them first.
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return Files.exists(file) ? load(file) : create(folder, file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RSAKey load(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try {
            RSAKey key = RSAKey.parse(Files.readString(file));
            if (!key.isPrivate()) {
                throw new IOException(file + " holds no private key");
            }
            return key;
        } catch (ParseException broken) {
            throw new IOException(file + " is not a JSON web key", broken);
        }
    }

    private static RSAKey create(Path folder, Path file) throws IOException {
        try {
            RSAKey key = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            Path half = Files.createTempFile(folder, FILE, ".new", ownerOnly("rw-------"));
            Files.writeString(half, key.toJSONString());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (JOSEException impossible) {
            throw new IOException("no RSA key could be made", impossible);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
