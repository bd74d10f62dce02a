package gridline.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** HEAD 视同 GET: a HEAD request seen by whom only GET is known. */
final class HeadAsGet extends HttpServletRequestWrapper {

    HeadAsGet(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }
}
