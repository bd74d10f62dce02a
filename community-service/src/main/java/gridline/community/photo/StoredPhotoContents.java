package gridline.community.photo;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import gridline.platform.persistence.Indexes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.NoSuchElementException;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** 照片存储: in pieces in collections of their own, which no list and no index of the service touches. */
@Component
class StoredPhotoContents implements PhotoContents {

    private static final String BUCKET = "photoContents";
    private static final String NOTES = "photoUploads";
    private static final String SINCE = "since";
    private static final int SOME = 100;

    private final MongoDatabaseFactory databases;
    private final Clock clock;

    StoredPhotoContents(MongoDatabaseFactory databases, Indexes indexes, Clock clock) {
        this.databases = databases;
        this.clock = clock;
        indexes.ensure(NOTES, SINCE);
    }

    @Override
    public String keep(String photoId, byte[] bytes) {
        ObjectId id = new ObjectId();
        doubt(photoId, id.toHexString());
        bucket().uploadFromStream(new BsonObjectId(id), "photo", new ByteArrayInputStream(bytes));
        return id.toHexString();
    }

    @Override
    public InputStream open(String contentId) {
        try {
            return bucket().openDownloadStream(new ObjectId(contentId));
        } catch (MongoGridFSException missing) {
            throw new NoSuchElementException(contentId, missing);
        }
    }

    @Override
    public void doubt(String photoId, String contentId) {
        settle(contentId);
        notes().insertOne(new Document("_id", contentId)
                .append("photoId", photoId)
                .append(SINCE, Date.from(clock.instant())));
    }

    @Override
    public void settle(String contentId) {
        notes().deleteOne(new Document("_id", contentId));
    }

    @Override
    public void discard(String contentId) {
        var files = databases.getMongoDatabase();
        files.getCollection(BUCKET + ".files").deleteMany(new Document("_id", new ObjectId(contentId)));
        files.getCollection(BUCKET + ".chunks").deleteMany(new Document("files_id", new ObjectId(contentId)));
        settle(contentId);
    }

    @Override
    public List<Doubtful> doubtful(Instant before) {
        FindIterable<Document> found = notes().find(new Document(SINCE, new Document("$lt", Date.from(before))))
                .sort(new Document(SINCE, 1))
                .limit(SOME);
        return found.map(note -> new Doubtful(note.getString("_id"), note.getString("photoId")))
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> notes() {
        return databases.getMongoDatabase().getCollection(NOTES);
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(databases.getMongoDatabase(), BUCKET);
    }
}
