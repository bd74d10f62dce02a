package gridline.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * 会话: a browser session as one request sees it. Remembers what was read, so that saving it writes only when something
 * changed, and never brings back a session that another request ended.
 */
public final class StoredSession implements Session {

    private final MapSession values;
    private final @Nullable String storedId;
    private final byte[] storedAttributes;
    private final Instant storedAccess;

    private StoredSession(MapSession values, @Nullable String storedId, byte[] storedAttributes) {
        this.values = values;
        this.storedId = storedId;
        this.storedAttributes = storedAttributes;
        this.storedAccess = values.getLastAccessedTime();
    }

    static StoredSession started(MapSession values) {
        return new StoredSession(values, null, new byte[0]);
    }

    static StoredSession read(MapSession values, byte[] attributes) {
        return new StoredSession(values, values.getId(), attributes);
    }

    /** Id under which the store knows the session; null while it was never stored. */
    @Nullable
    String storedId() {
        return storedId;
    }

    boolean differsFrom(byte[] attributes, Duration accessResolution) {
        return !Arrays.equals(attributes, storedAttributes)
                || !values.getId().equals(storedId)
                || Duration.between(storedAccess, values.getLastAccessedTime()).compareTo(accessResolution) >= 0;
    }

    @Override
    public String getId() {
        return values.getId();
    }

    @Override
    public String changeSessionId() {
        return values.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return values.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return values.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        values.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        values.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return values.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        values.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return values.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        values.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return values.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return values.isExpired();
    }
}
