package gridline.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP proxy (慢速代理) that makes the way to another process slow, or cuts it: what is sent to {@link #port} reaches the
 * target after the delay, each chunk anew.
 */
public final class SlowProxy implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final ServerSocket listener;
    private final String targetHost;
    private final int targetPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean refusing;

    public SlowProxy(String targetHost, int targetPort) {
        this.targetHost = targetHost;
        this.targetPort = targetPort;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().name("slow-proxy").start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** From now on each chunk, either way, takes this much longer. */
    public void delay(Duration each) {
        this.delay = each;
    }

    /** Resets every connection and, until {@link #restore}, every new one. */
    public void cut() {
        refusing = true;
        open.forEach(SlowProxy::reset);
    }

    public void restore() {
        refusing = false;
    }

    @Override
    public void close() {
        cut();
        try {
            listener.close();
        } catch (IOException ignored) {
            // It is gone either way.
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (refusing) {
                    reset(client);
                } else {
                    connect(client);
                }
            } catch (IOException closed) {
                // The next round sees whether the listener or only this connection is gone.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        Socket target;
        try {
            target = new Socket(targetHost, targetPort);
        } catch (IOException unreachable) {
            reset(client);
            throw unreachable;
        }
        open.add(target);
        Thread.ofVirtual().start(() -> pump(client, target));
        Thread.ofVirtual().start(() -> pump(target, client));
    }

    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (!delay.isZero()) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                out.write(chunk, 0, read);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException ended) {
            reset(from);
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            // Zero linger sends RST instead of an orderly end.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException ignored) {
            // It is gone either way.
        }
    }
}
