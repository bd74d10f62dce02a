package gridline.platform.web;

import gridline.platform.persistence.Versioned;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** 实体应答: answers about one aggregate with its version as ETag; a GET with {@code If-None-Match} becomes 304. */
public final class Entities {

    private Entities() {}

    public static <B> ResponseEntity<B> ok(Versioned<?> versioned, B body) {
        return tagged(ResponseEntity.ok(), versioned).body(body);
    }

    /** 201 with Location, for example {@code URI.create("/api/community/v1/communities/c-130102001001")}. */
    public static <B> ResponseEntity<B> created(URI location, Versioned<?> versioned, B body) {
        return tagged(ResponseEntity.created(location), versioned).body(body);
    }

    /** 202 with Location, for work that goes on after the answer. */
    public static <B> ResponseEntity<B> accepted(URI location, Versioned<?> versioned, B body) {
        return tagged(ResponseEntity.accepted().location(location), versioned).body(body);
    }

    private static ResponseEntity.BodyBuilder tagged(ResponseEntity.BodyBuilder answer, Versioned<?> versioned) {
        // Kept by the browser but asked about each time: the version decides, and the caller's rights may change.
        return answer.eTag("\"" + versioned.version() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate());
    }
}
