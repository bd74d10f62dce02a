/** 小区调查存储: survey files as documents, one per community under the community's id. */
@NullMarked
package gridline.community.survey.persistence;

import org.jspecify.annotations.NullMarked;
