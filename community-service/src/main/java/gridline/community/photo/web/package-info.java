/** 照片接口. */
@NullMarked
package gridline.community.photo.web;

import org.jspecify.annotations.NullMarked;
