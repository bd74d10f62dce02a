/** 报备: terms of registrations by city, and the caps on what one person may take. */
@NullMarked
package gridline.funnel.registration;

import org.jspecify.annotations.NullMarked;
