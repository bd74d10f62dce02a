package gridline.gateway;

import gridline.gateway.limits.LimitSettings;
import gridline.gateway.live.LiveSettings;
import gridline.gateway.login.LoginSettings;
import gridline.gateway.routing.RouteSettings;
import gridline.gateway.web.SpaSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts one gateway. Several run side by side without sticky sessions. */
@SpringBootApplication
@EnableConfigurationProperties({
    LimitSettings.class,
    LiveSettings.class,
    LoginSettings.class,
    RouteSettings.class,
    SpaSettings.class
})
public class GatewayApplication {

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
