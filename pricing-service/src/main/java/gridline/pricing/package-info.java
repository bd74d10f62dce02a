/** 资费服务: prices relative to competitors, their approval, and the tariffs in force. */
@NullMarked
package gridline.pricing;

import org.jspecify.annotations.NullMarked;
