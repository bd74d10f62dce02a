package gridline.contracts.pricing;

import gridline.contracts.DomainEvent;

/** 资费事件: what happens to proposals and tariffs. */
public sealed interface PricingEvent extends DomainEvent permits ProposalApproved, TariffApproved, TariffWithdrawn {}
