package gridline.standalone.supervisor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Asks a process whether it does its work (就绪探测); never throws, answers within about a second. */
@FunctionalInterface
interface Probe {

    int TIMEOUT_MILLIS = 1_000;

    boolean ready();

    /** Ready when something accepts connections on the port of the loopback address. */
    static Probe accepts(int port) {
        return () -> {
            try (Socket socket = connect(port)) {
                return socket.isConnected();
            } catch (IOException refused) {
                return false;
            }
        };
    }

    /** Ready when the address answers 200. */
    static Probe ok(URI address) {
        return () -> {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(TIMEOUT_MILLIS);
                connection.setReadTimeout(5 * TIMEOUT_MILLIS);
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException refused) {
                return false;
            }
        };
    }

    /**
     * Ready when a Kafka broker on the port answers which requests it understands. It accepts connections long before
     * it answers any.
     */
    static Probe kafka(int port) {
        return () -> {
            try (Socket socket = connect(port)) {
                socket.setSoTimeout(TIMEOUT_MILLIS);
                int correlation = 7;
                DataOutputStream request = new DataOutputStream(socket.getOutputStream());
                request.writeInt(10);
                request.writeShort(18);
                request.writeShort(0);
                request.writeInt(correlation);
                request.writeShort(-1);
                request.flush();
                DataInputStream answer = new DataInputStream(socket.getInputStream());
                return answer.readInt() > 0 && answer.readInt() == correlation;
            } catch (IOException refused) {
                return false;
            }
        };
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }
}
