/** 小区: communities, how far the network has come in them, and how they are found. */
@NullMarked
package gridline.community.community;

import org.jspecify.annotations.NullMarked;
