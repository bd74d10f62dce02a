package gridline.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * 请求身份: identity of a request that may be sent again, from its caller and Idempotency-Key. An answer can only be
 * kept after the work is done; when a process dies in between, the retry does the work again. What it stores bears this
 * identity, and so the second time finds the first one's effect instead of causing another:
 *
 * <ul>
 *   <li>{@link #newId()} gives the same ids again, so an insert meets its own earlier one ({@link #issued});
 *   <li>{@link #mark} marks a change in the document changed, in the same update.
 * </ul>
 */
public final class RequestIdentity {

    static final ScopedValue<RequestIdentity> CURRENT = ScopedValue.newInstance();

    private final String key;
    private final Map<String, Integer> changes = new HashMap<>();
    private final Set<String> issued = new HashSet<>();

    RequestIdentity(String key) {
        this.key = key;
    }

    /** Empty outside of a request with an Idempotency-Key. */
    public static Optional<RequestIdentity> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * Work that is not a request but may be carried out again just so, a row of a job whose process died for example: its
     * effects bear this key, and are found the second time.
     *
     * @param key the same again when the work is repeated, and never for any other work
     */
    public static <T> T within(String key, Supplier<T> work) {
        return ScopedValue.where(CURRENT, new RequestIdentity(key)).call(work::get);
    }

    /** An id for a new aggregate: random, but the same again when the same request is carried out again. */
    public static String newId() {
        return current()
                .map(RequestIdentity::nextId)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Whether the id was given by {@link #newId()} within this very request. */
    public static boolean issued(String id) {
        return current().filter(identity -> identity.issued.contains(id)).isPresent();
    }

    /** Mark of this request's next change of one aggregate; the same again when it is carried out again. */
    public String mark(String collection, String aggregateId) {
        int nth = changes.merge(collection + '/' + aggregateId, 1, Integer::sum);
        return hex("mark " + key + ' ' + nth).substring(0, 32);
    }

    private String nextId() {
        UUID id = UUID.nameUUIDFromBytes(("id " + key + ' ' + issued.size()).getBytes(StandardCharsets.UTF_8));
        issued.add(id.toString());
        return id.toString();
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
