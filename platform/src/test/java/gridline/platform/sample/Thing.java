package gridline.platform.sample;

import gridline.contracts.Money;
import gridline.platform.persistence.Versioned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;

/** What the sample service keeps. */
record Thing(String id, String name, String note, Kind kind, int size, Money fee, String gridPath, long version) {

    enum Kind {
        SMALL,
        LARGE
    }

    record Draft(
            @NotBlank @Size(max = 40) String name,
            String note,
            @NotNull Kind kind,
            @Min(1) @Max(9) int size,
            Money fee,
            LocalDate since,
            @NotBlank(message = "SM-01.grid-missing") String gridPath,
            List<@Valid Part> parts) {}

    record Part(@NotBlank String label) {}

    static Document document(String id, Draft draft, long version) {
        BigDecimal fee = draft.fee() == null ? BigDecimal.ZERO : draft.fee().amount();
        return new Document("_id", id)
                .append("version", version)
                .append("at", new Date())
                .append(
                        "state",
                        new Document("name", draft.name())
                                .append("note", draft.note())
                                .append("kind", draft.kind().name())
                                .append("size", draft.size())
                                .append("fee", new Decimal128(fee))
                                .append("gridPath", draft.gridPath()));
    }

    static Thing from(Document stored) {
        Document state = stored.get("state", Document.class);
        return new Thing(
                stored.getString("_id"),
                state.getString("name"),
                state.getString("note"),
                Kind.valueOf(state.getString("kind")),
                state.getInteger("size"),
                Money.yuan(state.get("fee", Decimal128.class).bigDecimalValue().toPlainString()),
                state.getString("gridPath"),
                stored.getLong("version"));
    }

    Versioned<Thing> versioned() {
        return new Versioned<>(id, version, this, Instant.EPOCH, Instant.EPOCH);
    }
}
