package gridline.funnel;

import gridline.platform.testing.ArchitectureContract;

class FunnelArchitectureTest extends ArchitectureContract {

    @Override
    protected String rootPackage() {
        return "gridline.funnel";
    }
}
