/** 导入作业: imports as background work that survives a restart, and what became of each row. */
@NullMarked
package gridline.platform.imports.job;

import org.jspecify.annotations.NullMarked;
