package gridline.standalone.supervisor;

import java.util.Map;
import java.util.Optional;

/**
 * What is used instead of the embedded parts (外部系统), from the environment.
 *
 * @param mongodb connection string of a real MongoDB
 * @param kafka bootstrap servers of a real Kafka
 * @param issuer address of another OpenID provider
 * @param publicUrl address under which users reach the gateway, when it is not localhost
 */
record Surroundings(
        Optional<String> mongodb, Optional<String> kafka, Optional<String> issuer, Optional<String> publicUrl) {

    static final Surroundings NONE =
            new Surroundings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Surroundings of(Map<String, String> environment) {
        return new Surroundings(
                given(environment, "MONGODB_URI"),
                given(environment, "KAFKA_BOOTSTRAP_SERVERS"),
                given(environment, "OIDC_ISSUER"),
                given(environment, "PUBLIC_URL"));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
