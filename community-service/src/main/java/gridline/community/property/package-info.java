/** 物业公司: property companies, who decides there, what was agreed; nothing is promised (CO-30 … CO-32). */
@NullMarked
package gridline.community.property;

import org.jspecify.annotations.NullMarked;
