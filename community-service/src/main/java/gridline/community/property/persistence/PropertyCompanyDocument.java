package gridline.community.property.persistence;

import gridline.community.property.model.PropertyCompany;
import gridline.platform.search.SearchableName;
import java.util.List;

/**
 * 物业公司文档: a property company as it is stored.
 *
 * @param nameKeys derived: keys the name is searched by
 * @param pendingGrants derived: grants waiting for a decision
 */
record PropertyCompanyDocument(PropertyCompany company, List<String> nameKeys, int pendingGrants) {

    static PropertyCompanyDocument of(PropertyCompany company) {
        return new PropertyCompanyDocument(
                company, List.copyOf(SearchableName.of(company.name()).keys()), (int) company.grants().stream()
                        .filter(grant -> grant.status() == PropertyCompany.GrantStatus.REQUESTED)
                        .count());
    }
}
