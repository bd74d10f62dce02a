/** 资费: the approved tariffs of communities as pricing tells them, read only (PR-10). */
@NullMarked
package gridline.funnel.tariff.model;

import org.jspecify.annotations.NullMarked;
