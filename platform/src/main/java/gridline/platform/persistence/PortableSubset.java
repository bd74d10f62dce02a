package gridline.platform.persistence;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 可移植子集检查: looks at every command before it is sent; used in all tests, where it refuses, and off in production. */
final class PortableSubset implements CommandListener {

    private static final Logger LOG = LoggerFactory.getLogger(PortableSubset.class);

    private final PortableOperators operators = new PortableOperators();
    private final boolean refuse;

    PortableSubset(boolean refuse) {
        this.refuse = refuse;
    }

    /** @throws PortableSubsetError so that the driver, which only logs exceptions of listeners, gives the command up */
    @Override
    public void commandStarted(CommandStartedEvent event) {
        List<String> outside = operators.outside(event.getCommandName(), event.getCommand());
        if (outside.isEmpty()) {
            return;
        }
        String message =
                event.getCommandName() + " uses what is outside of the portable subset: " + String.join(", ", outside);
        if (refuse) {
            throw new PortableSubsetError(message);
        }
        LOG.warn(message);
    }

    /** 超出可移植子集. */
    static final class PortableSubsetError extends AssertionError {
        PortableSubsetError(String message) {
            super(message);
        }
    }
}
