package gridline.contracts.pricing;

import gridline.contracts.DomainEvent;

/** 资费事件: what happens to tariffs. */
public sealed interface PricingEvent extends DomainEvent permits TariffApproved, TariffWithdrawn {}
