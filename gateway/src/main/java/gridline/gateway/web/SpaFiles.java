package gridline.gateway.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the built SPA. Files under {@code assets/} carry a digest in their name and are kept by browsers for a year; the
 * rest is asked for again each time. An unknown path without an ending is a page of the SPA, which does its own routing.
 */
@Configuration(proxyBeanMethods = false)
class SpaFiles implements WebMvcConfigurer {

    private final SpaSettings settings;

    SpaFiles(SpaSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String root = settings.directory().toAbsolutePath().toUri() + "/";
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(root + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new SmallestForm())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations(root)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new SmallestForm())
                .addResolver(new PageResolver());
    }

    /** Answers {@code index.html} for the SPA's own paths. */
    private static final class PageResolver extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            if (file != null) {
                return file;
            }
            boolean page = !path.substring(path.lastIndexOf('/') + 1).contains(".")
                    && !path.startsWith("api/")
                    && !path.startsWith("bff/")
                    && !path.startsWith("v3/");
            return page ? super.getResource("index.html", location) : null;
        }
    }
}
