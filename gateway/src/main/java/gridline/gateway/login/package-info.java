/** 登录: the backend-for-frontend's OpenID login; tokens never reach the browser. */
@NullMarked
package gridline.gateway.login;

import org.jspecify.annotations.NullMarked;
