/** Sample data (样例数据): made from the neighbourhoods of Hebei, and loaded into an empty system through its own API. */
@NullMarked
package gridline.standalone.sampledata;

import org.jspecify.annotations.NullMarked;
