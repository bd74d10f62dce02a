/** 市场与试算: what competitors ask, and replays of past offers against draft rules, over HTTP. */
@NullMarked
package gridline.pricing.market.web;

import org.jspecify.annotations.NullMarked;
