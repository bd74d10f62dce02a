package gridline.pricing.versioned.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 版本目录: every version of one kind of data. For a place and a day the narrowest scope counts, and of that the version
 * that became effective last. Versions are added, never taken away, because quotes are traced to them.
 *
 * @param <T> the kind of data
 */
public final class Versions<T extends VersionedData> {

    private final List<T> all;

    /** @throws IllegalStateException if two share id and version, or none holds everywhere */
    public Versions(List<T> all) {
        Set<String> seen = new HashSet<>();
        for (T data : all) {
            if (!seen.add(data.id() + "@" + data.version())) {
                throw new IllegalStateException("%s has version %d twice".formatted(data.id(), data.version()));
            }
        }
        if (all.stream().noneMatch(data -> data.scope().equals("/"))) {
            throw new IllegalStateException("none holds everywhere (scope /)");
        }
        this.all = all.stream()
                .sorted(Comparator.comparing((T data) -> data.id()).thenComparingInt(data -> data.version()))
                .toList();
    }

    /** All versions, by id and version. */
    public List<T> all() {
        return all;
    }

    /** @throws IllegalStateException if nothing is effective yet on that day */
    public T inForce(String orgPath, LocalDate day) {
        return all.stream()
                .filter(data -> data.covers(orgPath) && !data.effectiveFrom().isAfter(day))
                .max(Comparator.comparingInt((T data) -> data.scope().length())
                        .thenComparing(data -> data.effectiveFrom())
                        .thenComparingInt(data -> data.version()))
                .orElseThrow(() -> new IllegalStateException("nothing is effective on " + day));
    }

    public Optional<T> version(String id, int version) {
        return all.stream()
                .filter(data -> data.id().equals(id) && data.version() == version)
                .findFirst();
    }
}
