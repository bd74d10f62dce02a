/** Identity provider for one machine (身份认证服务): demo staff, machine clients, OAuth 2 and OpenID Connect. */
@NullMarked
package gridline.standalone.identity;

import org.jspecify.annotations.NullMarked;
