package gridline.funnel;

import gridline.platform.testing.OpenApiContract;

@FunnelTest
class FunnelOpenApiTest extends OpenApiContract {}
