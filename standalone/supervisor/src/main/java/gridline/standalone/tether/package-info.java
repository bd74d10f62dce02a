/** Ties a process to the one that started it (进程牵引): when the supervisor is gone, so are its children. */
@NullMarked
package gridline.standalone.tether;

import org.jspecify.annotations.NullMarked;
