package gridline.contracts.community;

import gridline.contracts.DomainEvent;

/** 小区事件: what happens to communities. */
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
                HouseholdLeadReceived {}
