package gridline.community.property.model;

import gridline.community.property.model.PropertyCompany.Agreement;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;

/**
 * 撤回协议登记: an agreement that was recorded by mistake goes off the file, and the one before it holds again (CO-30). The
 * service keeps who took it back in the audit trail.
 */
public record TakeBackAgreement() {

    public Decision<PropertyCompany> decide(PropertyCompany company) {
        Agreement recorded = company.agreement();
        return recorded == null
                ? Decision.refused(Violation.of("CO-30.no-agreement"))
                : Decision.accepted(company.withoutAgreement());
    }
}
