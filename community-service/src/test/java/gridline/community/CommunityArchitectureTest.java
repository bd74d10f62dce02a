package gridline.community;

import gridline.platform.testing.ArchitectureContract;

class CommunityArchitectureTest extends ArchitectureContract {

    @Override
    protected String rootPackage() {
        return "gridline.community";
    }

    @Override
    protected String[] domainPackages() {
        return new String[] {"gridline.community..model.."};
    }
}
