package gridline.pricing.catalogue;

import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.idempotency.RequestIdentity;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.security.GridPath;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import gridline.pricing.catalogue.model.Product;
import gridline.pricing.catalogue.model.ProductDraft;
import gridline.pricing.rule.RuleSets;
import gridline.pricing.rule.model.SpeedLadder;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** 编辑目录: supervisors and administrators put products in and change them, within their area. */
@Component
public class EditCatalogue {

    private final Aggregates<Product> products;
    private final RuleSets ruleSets;
    private final Clock clock;

    EditCatalogue(Aggregates<Product> products, RuleSets ruleSets, Clock clock) {
        this.products = products;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** @throws RefusedException with everything that is wrong */
    public Versioned<Product> add(ProductDraft draft, Caller by) {
        requirePlace(draft.gridPath(), by);
        String id = "pr-" + RequestIdentity.newId();
        return switch (draft.check(id, ladder(draft.gridPath()), by.id())) {
            case Refused<Product> no -> throw RefusedException.of(no);
            case Accepted<Product> yes -> products.insert(id, yes.state(), yes.events());
        };
    }

    /** Replaces name and prices; the place of a product stays. */
    public Versioned<Product> change(String id, IfMatch expected, ProductDraft draft, Caller by) {
        Product known = products.require(id).state();
        by.requireCovers(known.gridPath());
        requirePlace(draft.gridPath(), by);
        return products.change(id, expected.version(), product -> changed(product, draft, by));
    }

    private Decision<Product> changed(Product product, ProductDraft draft, Caller by) {
        return product.gridPath().equals(draft.gridPath())
                ? draft.check(product.id(), ladder(draft.gridPath()), by.id())
                : Decision.refused(
                        Violation.of("catalogue.place-fixed", "gridPath").with("nearest", product.gridPath()));
    }

    private static void requirePlace(String gridPath, Caller by) {
        if (!GridPath.isValid(gridPath)) {
            throw new RefusedException(List.of(Violation.of("catalogue.no-place", "gridPath")));
        }
        by.requireCovers(gridPath);
    }

    private SpeedLadder ladder(String gridPath) {
        return ruleSets.inForce(gridPath, BusinessZone.today(clock)).ladder();
    }
}
