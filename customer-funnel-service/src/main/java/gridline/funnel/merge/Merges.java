package gridline.funnel.merge;

import gridline.funnel.merge.model.Merge;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.web.ListQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 合并记录集: all merges, finished or not. */
@Component
public class Merges {

    private static final String COLLECTION = "merges";

    private final Aggregates<Merge> merges;

    Merges(AggregatesFactory factory, Indexes indexes) {
        this.merges = factory.of(COLLECTION, Merge.class);
        indexes.ensure(COLLECTION, "state.status", "_id")
                .ensure(COLLECTION, "state.keptId", "_id")
                .ensure(COLLECTION, "state.duplicateId", "_id")
                .ensure(COLLECTION, "createdAt", "_id");
    }

    Versioned<Merge> insert(String id, Merge merge) {
        return merges.insert(id, merge, List.of());
    }

    Optional<Versioned<Merge>> find(String id) {
        return merges.find(id);
    }

    public Versioned<Merge> require(String id) {
        return merges.require(id);
    }

    Versioned<Merge> change(String id, Function<Merge, Decision<Merge>> decide) {
        return merges.change(id, null, decide);
    }

    /** Merges whose steps were begun before a moment and are not all done. */
    List<String> leftBehind(Instant before) {
        return merges.stream(
                        Criteria.where("state.status").in(Merge.Status.MERGING.name(), Merge.Status.UNDOING.name()))
                .filter(each -> each.updatedAt().isBefore(before))
                .map(Versioned::id)
                .toList();
    }

    public Page<Versioned<Merge>> page(ListQuery query, Criteria scope) {
        return merges.page(query, scope);
    }

    public Stream<Versioned<Merge>> stream(ListQuery query, Criteria scope) {
        return merges.stream(query, scope);
    }
}
