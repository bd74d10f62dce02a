package gridline.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * 版本条件: the version an update is meant for, from the header {@code If-Match: "7"}. As a controller's argument it is
 * mandatory: 428 when the header is missing, 400 when it cannot be read. An argument marked {@code @Nullable} is null when
 * the header is missing: for a PUT that may also create.
 *
 * @param version the version expected; null for {@code If-Match: *}, any version
 */
public record IfMatch(@Nullable Long version) {}
