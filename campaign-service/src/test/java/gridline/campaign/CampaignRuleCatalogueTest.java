package gridline.campaign;

import gridline.platform.rules.RuleCatalogueTest;

/** Keeps docs/rules/campaign.md true. */
class CampaignRuleCatalogueTest extends RuleCatalogueTest {

    CampaignRuleCatalogueTest() {
        super("campaign", "gridline.campaign", "CP");
    }
}
