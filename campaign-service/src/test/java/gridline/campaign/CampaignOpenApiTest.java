package gridline.campaign;

import gridline.platform.testing.OpenApiContract;

/** Holds the service to docs/openapi/campaign.json. */
@CampaignTest
class CampaignOpenApiTest extends OpenApiContract {}
