/** 组织机构: the org tree province, city, branch, grid (rulebook section 1). A simple feature, hence flat. */
@NullMarked
package gridline.community.orgunit;

import org.jspecify.annotations.NullMarked;
