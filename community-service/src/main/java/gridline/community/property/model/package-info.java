/** 物业公司规则: who may be negotiated with, and what may never be promised (CO-30 … CO-32). */
@NullMarked
package gridline.community.property.model;

import org.jspecify.annotations.NullMarked;
