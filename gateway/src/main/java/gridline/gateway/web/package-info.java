/** 页面: the SPA's files and the joined API documentation. */
@NullMarked
package gridline.gateway.web;

import org.jspecify.annotations.NullMarked;
