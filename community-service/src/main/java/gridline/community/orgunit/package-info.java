/** 组织机构: the org tree province, city, branch, grid, and how grids are moved, merged and split (rulebook section 1). */
@NullMarked
package gridline.community.orgunit;

import org.jspecify.annotations.NullMarked;
