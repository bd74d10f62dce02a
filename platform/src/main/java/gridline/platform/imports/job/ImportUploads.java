package gridline.platform.imports.job;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportSettings;
import gridline.platform.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * 上传文件: the files of imports that are not finished, in the document store and not on a disk, so that any replica can go on
 * with an import another one began. Streamed both ways in pieces of {@value #PIECE} bytes.
 */
@Component
class ImportUploads {

    private static final String BUCKET = "importUploads";
    private static final String ID = "_id";
    private static final String FILE_OF_PIECE = "files_id";
    private static final int PIECE = 255 * 1024;

    private final MongoDatabaseFactory databases;
    private final Clock clock;
    private final long maxBytes;

    ImportUploads(MongoDatabaseFactory databases, Clock clock, ImportSettings settings) {
        this.databases = databases;
        this.clock = clock;
        this.maxBytes = settings.maxUpload().toBytes();
    }

    /** A file as it was stored. */
    record Stored(String id, long size) {}

    /**
     * Stores a file.
     *
     * @throws RefusedException (422) if it is empty or larger than allowed; then nothing is kept
     * @throws IOException if the sender stops in the middle; then nothing is kept
     */
    Stored store(InputStream body) throws IOException {
        // Its time tells later what was left behind, so it comes from the clock that is asked then.
        ObjectId id = new ObjectId(Date.from(clock.instant()));
        GridFSUploadStream upload = bucket().openUploadStream(new BsonObjectId(id), "list.csv");
        long size = 0;
        boolean complete = false;
        try {
            byte[] piece = new byte[PIECE];
            for (int read = body.read(piece); read != -1; read = body.read(piece)) {
                size += read;
                if (size > maxBytes) {
                    throw RefusedException.of(Violation.of("import.too-large").with("max", maxBytes));
                }
                upload.write(piece, 0, read);
            }
            if (size == 0) {
                throw RefusedException.of(Violation.of("import.empty"));
            }
            upload.close();
            complete = true;
            return new Stored(id.toHexString(), size);
        } finally {
            if (!complete) {
                upload.abort();
            }
        }
    }

    /** A file that is still needed. */
    InputStream open(String id) {
        return bucket().openDownloadStream(new ObjectId(id));
    }

    /** Removes a file; doing it again does no harm. */
    void discard(String id) {
        remove(new Document(ID, new ObjectId(id)), new Document(FILE_OF_PIECE, new ObjectId(id)));
    }

    /** Removes files begun before a moment, whole or not, that nobody needs: their senders or our processes died. */
    void discardLeftBehind(Instant before, Set<String> needed) {
        List<ObjectId> kept = needed.stream().map(ObjectId::new).toList();
        // A piece is as old as its file: the driver gives it an id by the machine's time, which need not be the
        // clock's.
        Document old = new Document("$lt", new ObjectId(Date.from(before))).append("$nin", kept);
        remove(new Document(ID, old), new Document(FILE_OF_PIECE, old));
    }

    private void remove(Document files, Document pieces) {
        MongoDatabase database = databases.getMongoDatabase();
        database.getCollection(BUCKET + ".files").deleteMany(files);
        database.getCollection(BUCKET + ".chunks").deleteMany(pieces);
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(databases.getMongoDatabase(), BUCKET).withChunkSizeBytes(PIECE);
    }
}
