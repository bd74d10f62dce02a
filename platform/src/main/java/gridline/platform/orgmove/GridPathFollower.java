package gridline.platform.orgmove;

/**
 * 路径跟随者: what else a service has to do after everything of a grid bears its new path, such as counts kept under the old one.
 * It may be asked again and again about the same change and must then do nothing.
 */
@FunctionalInterface
public interface GridPathFollower {

    void follow(String fromPath, String toPath);
}
