package gridline.gateway.login;

/** Keeps redirects after login inside the SPA. */
final class LocalPath {

    private static final int LONGEST = 2_000;

    private LocalPath() {}

    /** The path itself if it surely stays on this host, else {@code /}. */
    static String orRoot(String path) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST
                && path.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7f);
        return local ? path : "/";
    }
}
