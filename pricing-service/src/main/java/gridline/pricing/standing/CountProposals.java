package gridline.pricing.standing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Projections;
import gridline.pricing.proposal.model.ProposalStatus;
import gridline.pricing.special.model.SpecialStatus;
import gridline.pricing.standing.model.ProposalFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** 计数: proposals and special offers of a node of the org tree, by the index of their grids and without reading the rest of them. */
@Component
class CountProposals {

    private static final String GRID_PATH = "state.gridPath";
    private static final String STATUS = "status";
    private static final String EXPLANATION = "explanation";

    private final MongoTemplate mongo;

    CountProposals(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    ProposalFigures proposals(String gridPath, ProposalFigures.Period period) {
        List<ProposalFigures.Seen> seen = new ArrayList<>();
        mongo.getCollection("proposals")
                .find(within(gridPath))
                .projection(Projections.include(
                        "createdAt",
                        "state.status",
                        "state.ruling.at",
                        "state.explanation.ruleId",
                        "state.explanation.guards"))
                .forEach(found -> seen.add(seen(found)));
        return ProposalFigures.of(seen, period);
    }

    Map<SpecialStatus, Long> specialOffers(String gridPath) {
        Map<SpecialStatus, Long> statuses = new EnumMap<>(SpecialStatus.class);
        mongo.getCollection("specialOffers")
                .find(within(gridPath))
                .projection(Projections.include("state.status"))
                .forEach(found -> statuses.merge(
                        SpecialStatus.valueOf(found.get("state", Document.class).getString(STATUS)), 1L, Long::sum));
        return statuses;
    }

    /** One index range: '0' is the character after '/'. */
    private static Bson within(String gridPath) {
        return and(gte(GRID_PATH, gridPath), lt(GRID_PATH, gridPath + "0"));
    }

    private static ProposalFigures.Seen seen(Document found) {
        Document state = found.get("state", Document.class);
        Document explanation = state.get(EXPLANATION, Document.class);
        Set<String> bound = explanation.getList("guards", Document.class, List.of()).stream()
                .filter(guard -> guard.getBoolean("binding", false))
                .map(guard -> guard.getString("ruleId"))
                .collect(Collectors.toSet());
        return new ProposalFigures.Seen(
                ProposalStatus.valueOf(state.getString(STATUS)),
                explanation.getString("ruleId"),
                bound,
                found.getDate("createdAt").toInstant(),
                decidedAt(state.get("ruling", Document.class)));
    }

    private static @Nullable Instant decidedAt(@Nullable Document ruling) {
        Date at = ruling == null ? null : ruling.getDate("at");
        return at == null ? null : at.toInstant();
    }
}
