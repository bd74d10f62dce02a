/** 小区: the community aggregate and its decisions, pure Java (CO-01, CO-02). */
@NullMarked
package gridline.community.community.model;

import org.jspecify.annotations.NullMarked;
