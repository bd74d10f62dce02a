/** 资费: which tariffs may be sold in which community, from pricing's events, and pricing itself asked before signing. */
@NullMarked
package gridline.funnel.tariff;

import org.jspecify.annotations.NullMarked;
