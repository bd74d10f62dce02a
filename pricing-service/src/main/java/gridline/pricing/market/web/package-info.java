/** 试算: replays of past offers against draft rules, over HTTP. */
@NullMarked
package gridline.pricing.market.web;

import org.jspecify.annotations.NullMarked;
