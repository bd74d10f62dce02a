/** 机构变动: what lies in a grid follows it when it is moved, merged or split, in every service, batch by batch. */
@NullMarked
package gridline.platform.orgmove;

import org.jspecify.annotations.NullMarked;
