/** 接口约定: what every HTTP answer of the platform has in common: problems, versions, paging, export, safe retries. */
@NullMarked
package gridline.platform.web;

import org.jspecify.annotations.NullMarked;
