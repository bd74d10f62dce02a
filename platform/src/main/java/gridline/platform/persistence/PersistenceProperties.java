package gridline.platform.persistence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 持久化设置 ({@code gridline.persistence}).
 *
 * @param portableSubset what to do about a command outside of the portable subset
 */
@ConfigurationProperties("gridline.persistence")
record PersistenceProperties(@DefaultValue("off") PortableSubsetMode portableSubset) {

    enum PortableSubsetMode {
        OFF,
        WARN,
        REFUSE
    }
}
