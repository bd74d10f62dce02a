/** 小区调查接口: the survey file over HTTP; names and phones masked unless revealed (PI-01). */
@NullMarked
package gridline.community.survey.web;

import org.jspecify.annotations.NullMarked;
