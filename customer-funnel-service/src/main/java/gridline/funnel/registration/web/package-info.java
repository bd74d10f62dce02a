/** 报备接口: REST of the terms of registrations. */
@NullMarked
package gridline.funnel.registration.web;

import org.jspecify.annotations.NullMarked;
