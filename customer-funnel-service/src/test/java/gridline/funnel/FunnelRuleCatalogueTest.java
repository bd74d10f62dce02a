package gridline.funnel;

import gridline.platform.rules.RuleCatalogueTest;

class FunnelRuleCatalogueTest extends RuleCatalogueTest {

    FunnelRuleCatalogueTest() {
        super("funnel", "gridline.funnel", "FN");
    }
}
