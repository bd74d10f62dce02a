/** 物业公司存储: property companies as documents. */
@NullMarked
package gridline.community.property.persistence;

import org.jspecify.annotations.NullMarked;
