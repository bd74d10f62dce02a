/** 小区存储: communities as documents, with the keys they are searched by. */
@NullMarked
package gridline.community.community.persistence;

import org.jspecify.annotations.NullMarked;
