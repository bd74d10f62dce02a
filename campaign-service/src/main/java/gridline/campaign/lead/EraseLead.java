package gridline.campaign.lead;

import gridline.campaign.lead.model.Lead;
import gridline.platform.decision.Decision;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 删除个人信息 (PI-02): the person is taken out of the lead, and the slot that told two captures of the person apart is
 * emptied. The slot goes first: should the process end in between, erasing again finishes it.
 */
@Component
class EraseLead {

    private final Aggregates<Lead> leads;
    private final Aggregates<LeadSlot> slots;

    EraseLead(Aggregates<Lead> leads, Aggregates<LeadSlot> slots) {
        this.leads = leads;
        this.slots = slots;
    }

    Versioned<Lead> erase(String leadId) {
        slots.stream(Criteria.where("state.leadId").is(leadId))
                .toList()
                .forEach(slot -> slots.change(slot.id(), null, _ -> Decision.accepted(new LeadSlot(null))));
        return leads.change(leadId, null, Lead::erased);
    }
}
