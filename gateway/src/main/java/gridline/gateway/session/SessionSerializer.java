package gridline.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.session.MapSession;

/**
 * Attributes of a session as bytes. Spring Security's own classes are made for Java serialisation; the filter lets
 * nothing else in.
 */
final class SessionSerializer {

    private static final ObjectInputFilter ONLY_KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxbytes=1000000;java.**;org.springframework.security.**;org.springframework.session.**;!*");

    private SessionSerializer() {}

    static byte[] attributesOf(StoredSession session) {
        Map<String, Object> attributes = new TreeMap<>();
        session.getAttributeNames().forEach(name -> attributes.put(name, session.<Object>getRequiredAttribute(name)));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(attributes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void restore(byte[] attributes, MapSession into) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(attributes))) {
            in.setObjectInputFilter(ONLY_KNOWN);
            ((Map<?, ?>) in.readObject()).forEach((name, value) -> into.setAttribute((String) name, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a session holds a class this version does not know", e);
        }
    }
}
