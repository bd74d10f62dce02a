/** 竞争对手: competing operators and the offers of theirs seen in communities (rulebook section 5). */
@NullMarked
package gridline.community.competitor;

import org.jspecify.annotations.NullMarked;
