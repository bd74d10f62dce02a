/** 小区档案调查: what a survey finds in a community, judged by the rules and nothing else (CO-10 … CO-13). */
@NullMarked
package gridline.community.survey.model;

import org.jspecify.annotations.NullMarked;
