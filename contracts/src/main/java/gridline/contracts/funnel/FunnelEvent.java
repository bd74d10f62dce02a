package gridline.contracts.funnel;

import gridline.contracts.DomainEvent;

/** 漏斗事件: what happens to customers in the funnel. */
public sealed interface FunnelEvent extends DomainEvent
        permits CustomerClaimed,
                RegistrationReleased,
                StageAdvanced,
                StageMovedBack,
                OrderSigned,
                CustomerActivated,
                CustomerLost,
                RegistrationRenewed,
                RegistrationWarned,
                RegistrationLapsed,
                RegistrationTransferred,
                TeamClaimed,
                TeamClaimLapsed,
                PlanReminded,
                ContractEnding,
                CustomerCreated,
                FurtherPassMoved,
                CustomerMerged,
                CustomerMergeUndone,
                LeadReceived,
                LeadConverted {}
