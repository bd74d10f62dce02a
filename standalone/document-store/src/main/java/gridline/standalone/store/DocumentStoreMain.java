package gridline.standalone.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The document store as a process of its own: {@code DocumentStoreMain --data DIR --port N}.
 *
 * <p>Prints one line when it is ready. Stops cleanly on SIGTERM; exits with 1 when the folder or the port is in use, with
 * 2 when called wrongly and with 3 when the disk can no longer be written.
 */
public final class DocumentStoreMain {

    private static final int FAILED_START = 1;
    private static final int WRONG_CALL = 2;
    private static final int BROKEN_STORE = 3;

    private DocumentStoreMain() {}

    /** @param args {@code --data} a folder and {@code --port} a number, default {@code data/documents} and 8087 */
    public static void main(String[] args) throws InterruptedException {
        Logs.defaultToInfo();
        Map<String, String> options = new HashMap<>(Map.of("--data", "data/documents", "--port", "8087"));
        for (int i = 0; i < args.length; i += 2) {
            if (!options.containsKey(args[i]) || i + 1 == args.length) {
                System.err.println("usage: --data FOLDER --port NUMBER");
                System.exit(WRONG_CALL);
            }
            options.put(args[i], args[i + 1]);
        }
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            EmbeddedStore store = EmbeddedStore.start(
                    Path.of(options.get("--data")),
                    Integer.parseInt(options.get("--port")),
                    null,
                    DocumentStoreMain::broken);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                store.close();
                stopped.countDown();
            }));
            System.out.println("document store ready at " + store.connectionString());
        } catch (RuntimeException e) {
            System.err.println("document store: " + e.getMessage());
            System.exit(FAILED_START);
        }
        stopped.await();
    }

    private static void broken(Throwable failure) {
        System.err.println("document store: cannot write any more: " + failure);
        Runtime.getRuntime().halt(BROKEN_STORE);
    }
}
