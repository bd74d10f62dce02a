package gridline.platform.sample;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Page;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.MapListing;
import gridline.platform.web.MapPoint;
import gridline.platform.web.NotFoundException;
import gridline.platform.web.StaleVersionException;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/sample/v1")
class ThingController {

    static final AtomicInteger CREATED = new AtomicInteger();
    /** A POST with the note "wait" answers only when this is counted down. */
    static volatile CountDownLatch gate = new CountDownLatch(0);

    private final MongoOperations mongo;

    ThingController(MongoOperations mongo) {
        this.mongo = mongo;
    }

    static final class Things implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("things")
                    .ids()
                    .equal("kind", "state.kind", Thing.Kind.class)
                    .filter(
                            "noted",
                            Boolean.class,
                            noted -> noted
                                    ? Criteria.where("state.note").ne(null)
                                    : Criteria.where("state.note").is(null))
                    .range("size", "state.size", Integer.class)
                    .within("gridPath", "state.gridPath")
                    .filter("q", text -> Criteria.where("state.name").regex(Pattern.quote(text)))
                    .sortRequired("name", "state.name")
                    .sort("note", "state.note")
                    .sortRequired("size", "state.size")
                    .defaultSort("name")
                    .build();
        }
    }

    @GetMapping("/things")
    Listing<Thing> list(@Listed(Things.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        return Listing.of(
                query,
                () -> page(query, scope),
                () -> mongo.stream(query.streamQuery(scope), Document.class, "things")
                        .map(Thing::from),
                CsvColumns.of(Thing.class));
    }

    @PostMapping("/things")
    ResponseEntity<Thing> create(@RequestBody @Valid Thing.Draft draft, Caller caller) throws InterruptedException {
        caller.requireCovers(draft.gridPath());
        String id = RequestIdentity.newId();
        mongo.getCollection("things")
                .replaceOne(Filters.eq("_id", id), Thing.document(id, draft, 1), new ReplaceOptions().upsert(true));
        CREATED.incrementAndGet();
        if ("wait".equals(draft.note())) {
            gate.await();
        }
        if ("fail once".equals(draft.note()) && gate.getCount() > 0) {
            gate.countDown();
            throw new IllegalStateException("failed on purpose for 13812341234");
        }
        Thing thing = require(id);
        return Entities.created(URI.create("/api/sample/v1/things/" + id), thing.versioned(), thing);
    }

    @GetMapping("/things/{id}")
    ResponseEntity<Thing> item(@PathVariable String id, Caller caller) {
        Thing thing = require(id);
        caller.requireCovers(thing.gridPath());
        return Entities.ok(thing.versioned(), thing);
    }

    @PutMapping("/things/{id}")
    ResponseEntity<Thing> update(
            @PathVariable String id, IfMatch ifMatch, @RequestBody @Valid Thing.Draft draft, Caller caller) {
        Thing now = require(id);
        caller.requireCovers(now.gridPath());
        if (ifMatch.version() != null && ifMatch.version() != now.version()) {
            throw new StaleVersionException(id, ifMatch.version(), now.version());
        }
        mongo.getCollection("things").replaceOne(Filters.eq("_id", id), Thing.document(id, draft, now.version() + 1));
        Thing changed = require(id);
        return Entities.ok(changed.versioned(), changed);
    }

    @PostMapping("/uploads")
    Map<String, Object> upload(InputStream body) throws IOException {
        long size = 0;
        byte[] buffer = new byte[8192];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            size += read;
        }
        CREATED.incrementAndGet();
        return Map.of("size", size);
    }

    @PostMapping("/files")
    Map<String, Object> file(@RequestParam MultipartFile file) {
        CREATED.incrementAndGet();
        return Map.of("size", file.getSize());
    }

    @GetMapping("/broken-list")
    Listing<Thing> brokenList(@Listed(Things.class) ListQuery query) {
        Thing one = new Thing("t", "n".repeat(100), null, Thing.Kind.SMALL, 1, null, "/13", 1);
        Stream<Thing> rows = IntStream.range(0, 5_000).mapToObj(row -> {
            if (row == 4_000) {
                throw new IllegalStateException("the store went away");
            }
            return one;
        });
        return Listing.of(query, () -> new Page<>(List.of(), null, null), () -> rows, CsvColumns.of(Thing.class));
    }

    @GetMapping("/map")
    MapListing<Thing> map(@Listed(Things.class) ListQuery query, Caller caller) {
        String grid = "/13/1301/130102/130102001";
        List<Thing> things = Stream.of("here", "nowhere")
                .map(name -> new Thing(name, name, null, Thing.Kind.SMALL, 1, null, grid, 1))
                .filter(thing -> caller.covers(thing.gridPath()))
                .toList();
        return Listing.of(query, () -> new Page<>(things, null, null), things::stream, CsvColumns.of(Thing.class))
                .onMap(thing -> thing.name().equals("here") ? new MapPoint(114.5, 38) : null);
    }

    private Page<Thing> page(ListQuery query, Criteria scope) {
        List<Document> found = mongo.find(query.pageQuery(scope), Document.class, "things");
        return query.page(found, Thing::from, () -> mongo.count(query.countQuery(scope), "things"));
    }

    private Thing require(String id) {
        Document found =
                mongo.getCollection("things").find(Filters.eq("_id", id)).first();
        if (found == null) {
            throw new NotFoundException("thing", id);
        }
        return Thing.from(found);
    }
}
