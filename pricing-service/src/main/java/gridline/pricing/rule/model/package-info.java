/** 定价规则: rule sets as data and the pure decision from a market to a price with its explanation. Pure Java. */
@NullMarked
package gridline.pricing.rule.model;

import org.jspecify.annotations.NullMarked;
