package gridline.community.survey.model;

import gridline.community.community.model.CommunityKind;
import gridline.community.survey.model.MissingItem.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * 完整度: how much of CO-10 (a) and (c) is known, with the list of what is missing (CO-11).
 *
 * @param known things known
 * @param wanted things wanted, at least {@code known}; each competitor found adds three
 * @param missing what is missing, in the order of the file
 */
public record Completeness(int known, int wanted, List<MissingItem> missing) {

    public Completeness {
        missing = List.copyOf(missing);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** 0 to 100, rounded down: 100 means complete and nothing else does. */
    public int percent() {
        return 100 * known / wanted;
    }

    static Completeness of(Survey survey, CommunityFile file) {
        Check check = new Check();
        Facts facts = survey.facts();
        boolean compound = file.kind() == CommunityKind.EMPLOYER_COMPOUND;
        check.wants(Item.ADDRESS, file.address() != null);
        check.wants(Item.KIND, file.kind() != null);
        check.wants(Item.HOUSEHOLDS, file.households() != null && file.households() > 0);
        check.wants(Item.HANDOVER, facts.handoverOn() != null);
        check.wants(Item.OCCUPANCY, survey.occupancy() != null);
        // In a compound the property company is weak, and the employer's department decides (CO-12).
        check.wants(Item.PROPERTY, compound ? facts.managingDepartment() != null : facts.propertyCompanyId() != null);
        check.wants(Item.RESIDENTS, survey.residents() != null);
        boolean free = Boolean.TRUE.equals(facts.competitorFree());
        check.wants(Item.COMPETITORS, free || !survey.competitors().isEmpty());
        for (CompetitorPresence each : survey.competitors()) {
            String id = each.competitorId();
            check.wants(Item.PRICES, id, file.pricedCompetitors().contains(id));
            check.wants(Item.STAFF, id, each.noStaff() || !each.staff().isEmpty());
            check.wants(Item.CUSTOMERS, id, each.customers() != null);
        }
        return check.result();
    }

    private static final class Check {

        private final List<MissingItem> missing = new ArrayList<>();
        private int wanted;

        void wants(Item item, boolean known) {
            wants(new MissingItem(item, null), known);
        }

        void wants(Item item, String competitorId, boolean known) {
            wants(new MissingItem(item, competitorId), known);
        }

        private void wants(MissingItem item, boolean known) {
            wanted++;
            if (!known) {
                missing.add(item);
            }
        }

        Completeness result() {
            return new Completeness(wanted - missing.size(), wanted, missing);
        }
    }
}
