package gridline.platform.testing;

/** The platform keeps the architecture it asks of services. */
class PlatformArchitectureTest extends ArchitectureContract {

    @Override
    protected String rootPackage() {
        return "gridline.platform";
    }

    @Override
    protected String[] domainPackages() {
        return new String[] {"gridline.platform.decision.."};
    }
}
