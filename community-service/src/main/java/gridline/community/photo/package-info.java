/** 照片: what was photographed in a community, kept apart from the documents about it. */
@NullMarked
package gridline.community.photo;

import org.jspecify.annotations.NullMarked;
