/** 图片: which bytes are a photo, and what of them is kept. */
@NullMarked
package gridline.community.photo.picture;

import org.jspecify.annotations.NullMarked;
