package gridline.standalone.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The whole provider on a free port, with its data in the folder given. */
final class RunningProvider implements AutoCloseable {

    static final String GATEWAY = "http://localhost:28080";

    private final ConfigurableApplicationContext context;
    private final URI address;

    RunningProvider(Path data, String... settings) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--gridline.identity.data=" + data,
                "--gridline.identity.issuer=http://localhost:28085",
                "--gridline.identity.public-url=" + GATEWAY,
                "--logging.level.root=WARN"));
        arguments.addAll(List.of(settings));
        this.context =
                new SpringApplicationBuilder(IdentityProviderApplication.class).run(arguments.toArray(String[]::new));
        this.address = URI.create("http://localhost:" + port("local.server.port"));
    }

    URI at(String path) {
        return address.resolve(path);
    }

    URI management(String path) {
        return URI.create("http://localhost:" + port("local.management.port") + path);
    }

    /** Reads a token the way a service does: with the keys published by the provider. */
    Jwt verified(String token) {
        return NimbusJwtDecoder.withJwkSetUri(at("/oauth2/jwks").toString())
                .build()
                .decode(token);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private String port(String property) {
        ConfigurableEnvironment environment = context.getEnvironment();
        return environment.getRequiredProperty(property);
    }

    @Override
    public void close() {
        context.close();
    }
}
