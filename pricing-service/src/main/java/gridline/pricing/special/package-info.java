/** 特殊优惠: launch offers, tenants' plans and entries, group joining, property offices, from design to expiry (PR-05 … PR-09). */
@NullMarked
package gridline.pricing.special;

import org.jspecify.annotations.NullMarked;
