package gridline.contracts.campaign;

import gridline.contracts.DomainEvent;

/** 营销活动事件: what happens in a roll-out. */
public sealed interface CampaignEvent extends DomainEvent
        permits RolloutScheduled, RolloutRebased, ScheduleItemCompleted, StockLow, LeadCaptured, GroupReached {}
