package gridline.standalone.supervisor;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A small real process to be supervised; what it does is its first argument. */
public final class Pupil {

    private Pupil() {}

    /** {@code serve|hang PORT DIARY NAME} or {@code die}. */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "serve" -> serve(Integer.parseInt(arguments[1]), Path.of(arguments[2]), arguments[3]);
            case "hang" -> {
                Runtime.getRuntime().addShutdownHook(new Thread(Pupil::forEver));
                serve(Integer.parseInt(arguments[1]), Path.of(arguments[2]), arguments[3]);
            }
            default -> {
                System.out.println("no store to work on");
                System.exit(3);
            }
        }
    }

    private static void serve(int port, Path diary, String name) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            note(diary, name + " started");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                System.out.println("no longer serving");
                note(diary, System.out.checkError() ? name + " was not heard" : name + " stopped");
            }));
            System.out.println("serving");
            while (true) {
                socket.accept().close();
            }
        }
    }

    private static void note(Path diary, String line) {
        try {
            Files.writeString(diary, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException gone) {
            System.err.println(gone);
        }
    }

    private static void forEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    static Part part(String name, Set<String> needs, int port, String... arguments) {
        return new Part(
                name,
                command(false, arguments),
                Map.of(),
                needs,
                Probe.accepts(port),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20));
    }

    static List<String> command(boolean tethered, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx32m",
                "-cp",
                "target/classes" + File.pathSeparator + "target/test-classes"));
        if (tethered) {
            command.add("gridline.standalone.tether.Tether");
        }
        command.add(Pupil.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
