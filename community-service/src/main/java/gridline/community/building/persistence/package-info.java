/** 楼栋存储: buildings as documents with their known households. */
@NullMarked
package gridline.community.building.persistence;

import org.jspecify.annotations.NullMarked;
