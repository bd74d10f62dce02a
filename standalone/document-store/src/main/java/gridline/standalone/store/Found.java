package gridline.standalone.store;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A document a scan has found (命中), not yet decoded: many are only counted, sorted out or dropped behind a limit.
 *
 * @param stored its BSON; never change the array
 * @param judged what of it matching and sorting have looked at
 */
record Found(Key position, byte[] stored, Document judged) {}
