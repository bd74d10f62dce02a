package gridline.community;

import gridline.platform.rules.RuleCatalogueTest;

class CommunityRuleCatalogueTest extends RuleCatalogueTest {

    CommunityRuleCatalogueTest() {
        super("community", "gridline.community", "CO");
    }
}
