/** 个人标识: people are told apart by a keyed hash, never by name or number. */
@NullMarked
package gridline.campaign.person;

import org.jspecify.annotations.NullMarked;
