package gridline.standalone.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** The store as a process of its own, as it runs in production. */
final class StoreProcess implements AutoCloseable {

    private static final String READY = "document store ready at ";

    private final Process process;
    private final String connectionString;

    private StoreProcess(Process process, String connectionString) {
        this.process = process;
        this.connectionString = connectionString;
    }

    static StoreProcess start(Path folder) throws IOException {
        Process process = builder(folder, 0)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the store did not start");
        }
        return new StoreProcess(process, line.substring(READY.length()));
    }

    static ProcessBuilder builder(Path folder, int port) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                DocumentStoreMain.class.getName(),
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(port));
    }

    String connectionString() {
        return connectionString;
    }

    /** SIGKILL: the process can do nothing about it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; returns the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
