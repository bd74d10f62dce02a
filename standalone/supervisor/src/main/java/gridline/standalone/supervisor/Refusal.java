package gridline.standalone.supervisor;

/** A start that is refused with a message for the user (拒绝启动), not a fault of the program. */
final class Refusal extends RuntimeException {

    static final int FAILED = 1;
    static final int WRONG_CALL = 2;
    static final int PORT_TAKEN = 4;
    static final int ALREADY_RUNNING = 5;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
