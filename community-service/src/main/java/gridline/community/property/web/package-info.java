/** 物业公司接口: contacts masked unless revealed (PI-01). */
@NullMarked
package gridline.community.property.web;

import org.jspecify.annotations.NullMarked;
