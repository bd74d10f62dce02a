/**
 * The embedded document store (内嵌文档库): MongoDB's wire protocol on H2's MVStore, so that one machine needs no database server.
 */
@NullMarked
package gridline.standalone.store;

import org.jspecify.annotations.NullMarked;
