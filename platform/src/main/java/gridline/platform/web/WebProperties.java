package gridline.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * 接口配置.
 *
 * @param maxJsonBody largest JSON body that is read
 * @param maxUpload largest body of any other type, for example the file of an import
 */
@ConfigurationProperties("gridline.web")
record WebProperties(
        @DefaultValue("1MB") DataSize maxJsonBody,
        @DefaultValue("64MB") DataSize maxUpload) {}
