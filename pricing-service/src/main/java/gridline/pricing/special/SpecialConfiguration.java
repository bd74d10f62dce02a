package gridline.pricing.special;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.persistence.Kinds;
import gridline.pricing.special.model.BuildingGroup;
import gridline.pricing.special.model.OfferTerms;
import gridline.pricing.special.model.SpecialOffer;
import gridline.pricing.special.model.SpecialRules;
import gridline.pricing.versioned.DataFiles;
import gridline.pricing.versioned.model.Versions;
import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where special offers and building groups are kept, and the limits they are checked by. */
@Configuration(proxyBeanMethods = false)
class SpecialConfiguration {

    static final String OFFERS = "specialOffers";
    static final String GROUPS = "buildingGroups";

    @Bean
    Kinds<OfferTerms> offerTermsKinds() {
        return Kinds.of(
                OfferTerms.class,
                Map.of(
                        "LAUNCH", OfferTerms.Launch.class,
                        "TIME_CAPPED", OfferTerms.TimeCapped.class,
                        "TENANT_ENTRY", OfferTerms.TenantEntry.class,
                        "GROUP_JOINING", OfferTerms.GroupJoining.class,
                        "PROPERTY_OFFICE", OfferTerms.PropertyOffice.class));
    }

    @Bean
    Aggregates<SpecialOffer> specialOffers(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure(OFFERS, "state.base.communityId", "state.status")
                .ensure(OFFERS, "state.gridPath", "state.status")
                .ensure(OFFERS, "-createdAt", "-_id");
        return factory.of(OFFERS, SpecialOffer.class);
    }

    @Bean
    Aggregates<BuildingGroup> buildingGroups(AggregatesFactory factory) {
        return factory.of(GROUPS, BuildingGroup.class);
    }

    /** @param pattern where the files are */
    @Bean
    Versions<SpecialRules> specialRules(
            DataFiles files, @Value("${gridline.pricing.special-rules:classpath*:special-rules/*.yaml}") String pattern)
            throws IOException {
        return files.read(pattern, SpecialRulesDocument.class, SpecialRulesDocument::toRules);
    }
}
