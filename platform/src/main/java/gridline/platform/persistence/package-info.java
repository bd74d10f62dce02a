/**
 * 持久化: aggregates as one document each, with the events they owe, changed only by conditional updates; conversions,
 * indexes and the portable subset that behaves the same on the embedded store and on MongoDB.
 */
@NullMarked
package gridline.platform.persistence;

import org.jspecify.annotations.NullMarked;
