package gridline.community.photo;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.NoSuchElementException;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** 照片存储: in pieces in collections of their own, which no list and no index of the service touches. */
@Component
class StoredPhotoContents implements PhotoContents {

    private static final String BUCKET = "photoContents";

    private final MongoDatabaseFactory databases;

    StoredPhotoContents(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    @Override
    public String keep(byte[] bytes) {
        return bucket().uploadFromStream("photo", new ByteArrayInputStream(bytes))
                .toHexString();
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
    public void discard(String contentId) {
        var files = databases.getMongoDatabase();
        files.getCollection(BUCKET + ".files").deleteMany(new Document("_id", new ObjectId(contentId)));
        files.getCollection(BUCKET + ".chunks").deleteMany(new Document("files_id", new ObjectId(contentId)));
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(databases.getMongoDatabase(), BUCKET);
    }
}
