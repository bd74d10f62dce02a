package gridline.community;

import gridline.platform.testing.OpenApiContract;
import gridline.platform.testing.PlatformTest;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@PlatformTest(shared = "community")
class CommunityOpenApiTest extends OpenApiContract {}
