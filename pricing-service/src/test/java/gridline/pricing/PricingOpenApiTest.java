package gridline.pricing;

import gridline.platform.testing.OpenApiContract;

/** Holds the service to docs/openapi/pricing.json. */
@PricingTest
class PricingOpenApiTest extends OpenApiContract {}
