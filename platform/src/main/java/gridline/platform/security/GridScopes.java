package gridline.platform.security;

import java.util.List;

/** 范围换算: turns the org paths of a token, which may be older than the org tree is, into those of now. */
@FunctionalInterface
public interface GridScopes {

    /** What the scopes of a token stand for; a scope that never moved stands for itself. */
    List<String> current(List<String> scopes);
}
