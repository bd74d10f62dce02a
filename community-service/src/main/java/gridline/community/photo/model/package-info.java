/** 照片规则: what is said of a photo; nothing else. */
@NullMarked
package gridline.community.photo.model;

import org.jspecify.annotations.NullMarked;
