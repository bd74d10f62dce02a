package gridline.pricing;

import gridline.platform.testing.ArchitectureContract;

/** The pricing service keeps the architecture of all services. */
class PricingArchitectureTest extends ArchitectureContract {

    @Override
    protected String rootPackage() {
        return "gridline.pricing";
    }
}
