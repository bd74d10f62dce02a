/** 资费建议: proposals over HTTP. */
@NullMarked
package gridline.pricing.proposal.web;

import org.jspecify.annotations.NullMarked;
