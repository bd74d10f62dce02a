/** 楼栋接口: doors and contract ends masked unless revealed (PI-01). */
@NullMarked
package gridline.community.building.web;

import org.jspecify.annotations.NullMarked;
