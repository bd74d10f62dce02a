package gridline.pricing;

import gridline.platform.rules.RuleCatalogueTest;

/** Keeps docs/rules/pricing.md true. */
class PricingRuleCatalogueTest extends RuleCatalogueTest {

    PricingRuleCatalogueTest() {
        super("pricing", "gridline.pricing", "PR", "BD");
    }
}
