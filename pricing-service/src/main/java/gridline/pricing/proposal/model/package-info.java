/** 资费建议: a proposed tariff on its way to a supervisor's decision. Pure Java. */
@NullMarked
package gridline.pricing.proposal.model;

import org.jspecify.annotations.NullMarked;
