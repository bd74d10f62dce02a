package gridline.platform.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * 审计记录: one reveal or export of personal data. Holds which fields, never their values.
 *
 * @param sequence position in the chain, from 1 without gaps
 * @param at when
 * @param callerId who (staff id)
 * @param scope node of the org tree that covers all the caller may see; decides who may read the row
 * @param action what, for example {@code customer.reveal}
 * @param subjectId whose data (opaque id)
 * @param fields which fields were shown
 * @param reason why, in the caller's words
 * @param previous hash of the row before, {@link #GENESIS} for the first
 * @param hash SHA-256 over everything above
 */
public record AuditRow(
        long sequence,
        Instant at,
        String callerId,
        String scope,
        String action,
        String subjectId,
        List<String> fields,
        String reason,
        String previous,
        String hash) {

    public static final String GENESIS = "0".repeat(64);

    public AuditRow {
        fields = List.copyOf(fields);
    }

    /** The row with its hash computed. */
    static AuditRow sealed(
            long sequence,
            Instant at,
            String callerId,
            String scope,
            String action,
            String subjectId,
            List<String> fields,
            String reason,
            String previous) {
        AuditRow open = new AuditRow(sequence, at, callerId, scope, action, subjectId, fields, reason, previous, "");
        return new AuditRow(
                sequence, at, callerId, scope, action, subjectId, fields, reason, previous, open.computeHash());
    }

    /** What the hash must be; every part is preceded by its length, so that no two rows read the same. */
    String computeHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(sequence)
                    .putLong(at.toEpochMilli())
                    .array());
            add(digest, callerId);
            add(digest, scope);
            add(digest, action);
            add(digest, subjectId);
            digest.update(ByteBuffer.allocate(4).putInt(fields.size()).array());
            fields.forEach(field -> add(digest, field));
            add(digest, reason);
            add(digest, previous);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    Document toDocument() {
        return new Document("_id", sequence)
                .append("at", Date.from(at))
                .append("callerId", callerId)
                .append("scope", scope)
                .append("action", action)
                .append("subjectId", subjectId)
                .append("fields", fields)
                .append("reason", reason)
                .append("previous", previous)
                .append("hash", hash);
    }

    static AuditRow from(Document row) {
        return new AuditRow(
                row.get("_id", Number.class).longValue(),
                row.getDate("at").toInstant(),
                text(row, "callerId"),
                text(row, "scope"),
                text(row, "action"),
                text(row, "subjectId"),
                row.getList("fields", String.class, List.of()),
                text(row, "reason"),
                text(row, "previous"),
                text(row, "hash"));
    }

    private static String text(Document row, String field) {
        return Objects.toString(row.get(field), "");
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
