package gridline.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files of the project (工程目录) from whichever module's folder a test runs in. */
public final class Repository {

    private Repository() {}

    /** The folder that holds all modules. */
    public static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null
                && !(Files.isDirectory(at.resolve("contracts")) && Files.isDirectory(at.resolve("platform")))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("not run inside the project");
        }
        return at;
    }
}
