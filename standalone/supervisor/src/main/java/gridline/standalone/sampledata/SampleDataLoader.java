package gridline.standalone.sampledata;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Fills an empty platform through its public API (样例数据装载): competitors, the org tree, who works where, the communities. Interrupted, it
 * goes on at the next start; everything it sends may be sent twice.
 */
public final class SampleDataLoader {

    private static final String API = "/api/community/v1";
    private static final String CLIENT = "gridline-loader";
    /** The demo staff of the identity provider, as the office assigned them; written by hand. */
    static final String STAFF = "staff.csv";

    private static final Duration LOOK = Duration.ofMillis(500);

    /** Says that a load was begun on this data folder and not finished. */
    private static final String BEGUN = "sample-data-begun";

    private final Path files;
    private final Path begun;
    private final Consumer<String> progress;

    /**
     * @param files folder of the sample files
     * @param data the data folder
     * @param progress told each step
     */
    public SampleDataLoader(Path files, Path data, Consumer<String> progress) {
        this.files = files;
        this.begun = data.resolve(BEGUN);
        this.progress = progress;
    }

    /**
     * Loads everything, unless there are communities already.
     *
     * @param secret of the machine client {@value #CLIENT}
     * @return whether anything was loaded
     * @throws IOException what the platform answered, when it did not take the data
     */
    public boolean loadIfEmpty(URI gateway, URI issuer, String secret) throws IOException, InterruptedException {
        try (PlatformClient platform = new PlatformClient(gateway, issuer, CLIENT, secret)) {
            boolean empty =
                    platform.get(API + "/communities?limit=1").path("items").isEmpty();
            if (!empty && !Files.exists(begun)) {
                return false;
            }
            Files.writeString(begun, "");
            platform.put(API + "/competitors/telecom", "{\"name\":\"电信\",\"tier\":\"FIRST\"}");
            platform.put(API + "/competitors/tietong", "{\"name\":\"铁通\",\"tier\":\"SECOND\"}");
            importFile(platform, "org-units", SampleFiles.ORG_UNITS);
            importFile(platform, "staff", STAFF);
            importFile(platform, "communities", SampleFiles.COMMUNITIES);
            Files.delete(begun);
            return true;
        }
    }

    private void importFile(PlatformClient platform, String kind, String name)
            throws IOException, InterruptedException {
        Path file = files.resolve(name);
        if (!Files.exists(file)) {
            throw new FileNotFoundException(file.toString());
        }
        JsonNode job = platform.postCsv(API + "/imports?kind=" + kind + "&mode=append", file);
        String path = API + "/imports/" + job.path("id").asString();
        while (!finished(job)) {
            Thread.sleep(LOOK);
            job = platform.get(path);
        }
        JsonNode counts = job.path("counts");
        String outcome = "%s: %d rows, %d new, %d there already, %d refused"
                .formatted(
                        name,
                        counts.path("rows").asLong(),
                        counts.path("created").asLong(),
                        counts.path("unchanged").asLong()
                                + counts.path("updated").asLong(),
                        counts.path("refused").asLong());
        if (!job.path("status").asString().equals("COMPLETED")) {
            throw new IOException("the import of " + outcome + ", ended as " + job);
        }
        progress.accept(outcome);
    }

    private static boolean finished(JsonNode job) {
        String status = job.path("status").asString();
        return status.equals("COMPLETED") || status.equals("FAILED");
    }
}
