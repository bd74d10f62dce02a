/** 小区: events owned by the community service, on the topic gridline.community. */
@NullMarked
package gridline.contracts.community;

import org.jspecify.annotations.NullMarked;
