/** 会话: browser sessions kept in the document store, so that any gateway can serve any request. */
@NullMarked
package gridline.gateway.session;

import org.jspecify.annotations.NullMarked;
