/** 文案: texts of explanations and quotes in Chinese and English. */
@NullMarked
package gridline.pricing.wording;

import org.jspecify.annotations.NullMarked;
