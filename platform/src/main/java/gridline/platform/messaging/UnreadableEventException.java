package gridline.platform.messaging;

import org.jspecify.annotations.Nullable;

/** 无法读取的事件: a message that is no event this service can read; retrying does not help. */
public final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
