/** 视图模型: what a saved view is and who may see it. */
@NullMarked
package gridline.funnel.savedview.model;

import org.jspecify.annotations.NullMarked;
