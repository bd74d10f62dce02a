package gridline.contracts.community;

import gridline.contracts.DomainEvent;

/** 小区事件: what happens to communities, and to the org tree they lie in. */
public sealed interface CommunityEvent extends DomainEvent
        permits CommunityDescribed,
                CommunityCoverageChanged,
                CommunityOpeningPlanned,
                CommunityOpeningMoved,
                CommunityOpened,
                CompetitorOfferObserved,
                CommunitySurveyed,
                BuildingSurveyed,
                HouseholdContractsEnding,
                HouseholdLeadReceived,
                OrgUnitMoved,
                GridsMerged,
                CommunityRegrouped {}
