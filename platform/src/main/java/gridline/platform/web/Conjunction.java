package gridline.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;

/** 条件合取: several criteria as one flat document where keys differ, since every planner reads that best. */
final class Conjunction {

    private Conjunction() {}

    static Document of(List<Criteria> all) {
        Document merged = new Document();
        List<Document> clashing = new ArrayList<>();
        for (Criteria each : all) {
            Document demands = each.getCriteriaObject();
            boolean clashes = demands.keySet().stream().anyMatch(merged::containsKey);
            if (clashes) {
                clashing.add(demands);
            } else {
                merged.putAll(demands);
            }
        }
        if (!clashing.isEmpty()) {
            Document rest = new Document(merged);
            if (merged.containsKey("$and")) {
                clashing.addFirst(rest);
                merged = new Document();
            }
            merged.append("$and", clashing);
        }
        return merged;
    }
}
