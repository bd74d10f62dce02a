package gridline.standalone.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds out which process listens on a port (端口占用者), as far as the system lets this user see it. */
final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final int LONGEST_COMMAND = 160;

    private PortHolder() {}

    static String describe(int port) {
        OptionalLong pid = Files.isReadable(PROC.resolve("net/tcp")) ? fromProc(port) : fromLsof(port);
        if (pid.isEmpty()) {
            return "another process";
        }
        String command = ProcessHandle.of(pid.getAsLong())
                .flatMap(process -> process.info()
                        .commandLine()
                        .or(() -> process.info().command())
                        .map(PortHolder::shortened))
                .orElse("command not known");
        return "process " + pid.getAsLong() + " (" + command + ")";
    }

    private static String shortened(String command) {
        return command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "…";
    }

    private static OptionalLong fromProc(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            try (Stream<String> lines = Files.lines(PROC.resolve(table))) {
                lines.map(String::strip)
                        .map(line -> line.split("\\s+"))
                        .filter(columns -> listens(columns, port))
                        .forEach(columns -> sockets.add("socket:[" + columns[9] + "]"));
            } catch (IOException | UncheckedIOException unreadable) {
                // Nothing is known from this table.
            }
        }
        if (sockets.isEmpty()) {
            return OptionalLong.empty();
        }
        return ProcessHandle.allProcesses()
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> holds(pid, sockets))
                .findFirst();
    }

    private static boolean listens(String[] columns, int port) {
        return columns.length > 9
                && columns[1].endsWith(String.format(Locale.ROOT, ":%04X", port))
                && columns[3].equals("0A");
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> files = Files.list(PROC.resolve(pid + "/fd"))) {
            return files.anyMatch(file -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(file).toString());
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    /** macOS has no /proc but comes with lsof. */
    private static OptionalLong fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Optional<String> first;
            try (Stream<String> lines = lsof.inputReader().lines()) {
                first = lines.findFirst();
            }
            lsof.waitFor(5, TimeUnit.SECONDS);
            return first.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(first.get()));
        } catch (IOException | NumberFormatException | UncheckedIOException notThere) {
            return OptionalLong.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }
}
