/** 小区评估存储: assessments and scoring policies as documents. */
@NullMarked
package gridline.community.assessment.persistence;

import org.jspecify.annotations.NullMarked;
