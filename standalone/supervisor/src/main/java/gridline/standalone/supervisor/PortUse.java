package gridline.standalone.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * A port one part will listen on (端口).
 *
 * @param port 1..65535
 * @param part who wants it
 * @param open whether it is wanted on every interface or on the loopback address only
 */
record PortUse(int port, String part, boolean open) {

    /**
     * Looks at all ports before anything is started.
     *
     * @throws Refusal when any is taken; the message names each, and its holder where the system tells
     */
    static void requireFree(List<PortUse> wanted) {
        List<String> taken = new ArrayList<>();
        for (PortUse one : wanted) {
            if (!one.free()) {
                taken.add(
                        "port %d (for %s) is taken by %s".formatted(one.port, one.part, PortHolder.describe(one.port)));
            }
        }
        if (!taken.isEmpty()) {
            throw new Refusal(
                    Refusal.PORT_TAKEN,
                    String.join("\n", taken) + "\nStop what holds it, or choose other ports with --port N (N and the"
                            + " fifteen ports above it are used).");
        }
    }

    boolean free() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return canBind(new InetSocketAddress(loopback, port)) && (!open || canBind(new InetSocketAddress(port)));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket probe = new ServerSocket()) {
            // As servers do: connections of an earlier run that are still closing do not count.
            probe.setReuseAddress(true);
            probe.bind(address, 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
