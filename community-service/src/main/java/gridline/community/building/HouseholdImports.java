package gridline.community.building;

import gridline.community.building.model.Building;
import gridline.community.building.model.NetworkUse;
import gridline.community.building.persistence.Buildings;
import gridline.community.community.KnownCommunities;
import gridline.community.community.persistence.Communities;
import gridline.community.competitor.Competitors;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Column;
import gridline.platform.persistence.Aggregates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 住户导入: list of households, and list of competitors' customers with the ends of their contracts (CO-14, FN-20). */
@Configuration(proxyBeanMethods = false)
class HouseholdImports {

    @Bean
    ImportKind<Building> householdImport(Buildings buildings, Communities communities, Competitors competitors) {
        return new Kind("households", HouseholdRows.COLUMNS, null, buildings, communities, competitors);
    }

    @Bean
    ImportKind<Building> competitorUserImport(Buildings buildings, Communities communities, Competitors competitors) {
        List<Column> columns = HouseholdRows.COLUMNS.stream()
                .filter(column -> !column.equals(HouseholdRows.USE))
                .toList();
        return new Kind("competitor-users", columns, NetworkUse.COMPETITOR, buildings, communities, competitors);
    }

    /** Both lists differ only in whether each row says whose network is used. */
    private record Kind(
            String name,
            List<Column> columns,
            @Nullable NetworkUse only,
            Buildings buildings,
            Communities communities,
            Competitors competitors)
            implements ImportKind<Building> {

        @Override
        public Aggregates<Building> aggregates() {
            return buildings.aggregates();
        }

        @Override
        public ImportSession<Building> open(ImportOrder order) {
            return new HouseholdRows(order, new KnownCommunities(communities, order), competitors, only);
        }
    }
}
