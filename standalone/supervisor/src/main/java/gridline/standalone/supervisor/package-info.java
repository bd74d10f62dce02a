/** Starts the whole system on one machine and keeps it running (单机启动器). */
@NullMarked
package gridline.standalone.supervisor;

import org.jspecify.annotations.NullMarked;
