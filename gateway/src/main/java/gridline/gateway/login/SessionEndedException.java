package gridline.gateway.login;

import org.springframework.security.core.AuthenticationException;

/** 会话已结束: the provider ended the session, so the user has to log in again; answered with 401. */
public class SessionEndedException extends AuthenticationException {

    SessionEndedException(String message) {
        super(message);
    }
}
