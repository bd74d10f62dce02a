package gridline.community.assessment.persistence;

import gridline.community.assessment.model.Assessment;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.ListQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 评估存储: the assessments of all communities, one each. */
@Component
public class Assessments {

    /** Ascending also for a descending order: the embedded store reads an index backwards, but not one declared downwards. */
    private static final String PRIORITY = "state.priority";

    /** Fields of the levels of the org tree, from the province down. */
    private static final List<String> LEVELS =
            List.of("state.province", "state.city", "state.branch", "state.gridPath");

    private static final String GRID_PATH = "state.gridPath";
    private static final String CHANGES_ON = "state.changesOn";

    private final Aggregates<Assessment> assessments;

    Assessments(AggregatesFactory factory, Indexes indexes) {
        this.assessments = factory.of(
                "assessments", AssessmentDocument.class, AssessmentDocument::of, AssessmentDocument::toAssessment);
        String name = assessments.collection();
        LEVELS.forEach(level -> indexes.ensure(name, level, PRIORITY));
        indexes.ensure(name, CHANGES_ON);
    }

    public Optional<Versioned<Assessment>> find(String communityId) {
        return assessments.find(communityId);
    }

    public Map<String, Versioned<Assessment>> findAll(Collection<String> communityIds) {
        return assessments.findAll(communityIds);
    }

    /**
     * Stores what is worked out. It is worked out after the stored version was read, and again if somebody else was faster:
     * what is stored last rests on what was known last.
     */
    public void store(String communityId, Supplier<Assessment> workedOut) {
        if (assessments.find(communityId).isEmpty()) {
            try {
                assessments.insert(communityId, workedOut.get(), List.of());
                return;
            } catch (DuplicateException fasterElsewhere) {
                // Then it is there, and is changed like any other.
            }
        }
        assessments.change(communityId, null, _ -> Decision.accepted(workedOut.get()));
    }

    /** A node of the org tree in its work order; without a node, everything the caller may see. */
    public Page<Versioned<Assessment>> page(ListQuery query, @Nullable String node, Caller caller) {
        return assessments.page(query, within(node, caller));
    }

    public Stream<Versioned<Assessment>> stream(ListQuery query, @Nullable String node, Caller caller) {
        return assessments.stream(query, within(node, caller));
    }

    /** All below a node, by id. */
    public Stream<Assessment> below(String node) {
        return assessments.stream(node(node)).map(Versioned::state);
    }

    /** Ids of those that have to be worked out again because time passed. */
    public Stream<String> changedByTime(LocalDate today) {
        return assessments.stream(Criteria.where(CHANGES_ON).lte(today.toString()))
                .map(Versioned::id);
    }

    private static Criteria within(@Nullable String node, Caller caller) {
        if (node == null && caller.scopes().size() == 1) {
            return node(caller.scopes().getFirst());
        }
        return node == null ? caller.scopeCriteria(GRID_PATH) : node(node);
    }

    /** A node and everything below it: the field of its level, so that one index has it in order. */
    private static Criteria node(String path) {
        int level = (int) path.chars().filter(each -> each == '/').count();
        boolean known = level >= 1 && level <= LEVELS.size();
        return Criteria.where(known ? LEVELS.get(level - 1) : GRID_PATH).is(path);
    }
}
