package gridline.contracts.pricing;

import gridline.contracts.DomainEvent;

/** 资费事件: what happens to proposals, tariffs, special offers and quotes. */
public sealed interface PricingEvent extends DomainEvent
        permits ProposalApproved,
                TariffApproved,
                TariffWithdrawn,
                LaunchOfferExhausted,
                QuoteIssued,
                QuoteAccepted,
                QuoteWithdrawn {}
