package gridline.campaign;

import gridline.platform.testing.ArchitectureContract;

/** The campaign service keeps the architecture of all services. */
class CampaignArchitectureTest extends ArchitectureContract {

    @Override
    protected String rootPackage() {
        return "gridline.campaign";
    }
}
