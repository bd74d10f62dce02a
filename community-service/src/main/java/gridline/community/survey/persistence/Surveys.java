package gridline.community.survey.persistence;

import gridline.community.survey.model.Survey;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.ListQuery;
import gridline.platform.web.RefusedException;
import gridline.platform.web.StaleVersionException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 调查档案存储: the survey files of all communities. One comes into being with the first thing found. */
@Component
public class Surveys {

    /** Version of a file that does not exist yet: what its ETag says, and what the first change expects. */
    public static final long NOT_YET = 0;

    private static final String GRID_PATH = "state.file.gridPath";
    private static final String PROPERTY_COMPANY = "state.file.facts.propertyCompanyId";

    private final Aggregates<Survey> surveys;

    Surveys(AggregatesFactory factory, Indexes indexes) {
        this.surveys = factory.of("surveys", SurveyDocument.class, SurveyDocument::of, SurveyDocument::file);
        String name = surveys.collection();
        indexes.ensure(name, GRID_PATH, "state.percent")
                .ensure(name, "state.percent")
                .ensure(name, PROPERTY_COMPANY);
    }

    public Aggregates<Survey> aggregates() {
        return surveys;
    }

    public Optional<Versioned<Survey>> find(String communityId) {
        return surveys.find(communityId);
    }

    public Page<Versioned<Survey>> page(ListQuery query, Caller caller) {
        return surveys.page(query, caller.scopeCriteria(GRID_PATH));
    }

    public Stream<Versioned<Survey>> stream(ListQuery query, Caller caller) {
        return surveys.stream(query, caller.scopeCriteria(GRID_PATH));
    }

    /** Files of communities in the caller's grids that name a property company (CO-30). */
    public Stream<Versioned<Survey>> managedBy(String companyId, Caller caller) {
        return surveys.stream(new Criteria()
                .andOperator(Criteria.where(PROPERTY_COMPANY).is(companyId), caller.scopeCriteria(GRID_PATH)));
    }

    /**
     * Changes a file, which is begun if there is none.
     *
     * @param expected version the caller has seen, {@link #NOT_YET} for a file to begin; null for any
     * @param none the file of a community nobody surveyed
     * @throws StaleVersionException (412) if another version is there
     * @throws RefusedException (422) with every reason; then nothing is stored
     */
    public Versioned<Survey> change(
            String communityId,
            @Nullable Long expected,
            Supplier<Survey> none,
            Function<Survey, Decision<Survey>> decide) {
        if (surveys.find(communityId).isPresent()) {
            return surveys.change(communityId, expected, decide);
        }
        if (expected != null && expected != NOT_YET) {
            throw new StaleVersionException(communityId, expected, NOT_YET);
        }
        Survey empty = none.get();
        Long begun = switch (decide.apply(empty)) {
            case Refused<Survey> no -> throw RefusedException.of(no);
            case Accepted<Survey> _ -> begin(communityId, empty, expected);
        };
        return surveys.change(communityId, begun, decide);
    }

    /** Stores the empty file, so that the change itself is marked with its request and made once. */
    private @Nullable Long begin(String communityId, Survey empty, @Nullable Long expected) {
        try {
            long version = surveys.insert(communityId, empty, List.of()).version();
            return expected == null ? null : Long.valueOf(version);
        } catch (DuplicateException begunMeanwhile) {
            return expected;
        }
    }

    /** Changes a file on its own account, if there is one. */
    public void changeIfThere(String communityId, Function<Survey, Decision<Survey>> decide) {
        if (surveys.find(communityId).isPresent()) {
            surveys.change(communityId, null, decide);
        }
    }
}
