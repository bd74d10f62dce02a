/** 批量作业模型: what is asked for and how far it has come. */
@NullMarked
package gridline.funnel.bulk.model;

import org.jspecify.annotations.NullMarked;
