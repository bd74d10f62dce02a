package gridline.standalone.identity;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The log-in page's own protection (登录页面) and the staff who may pass it. */
@Configuration(proxyBeanMethods = false)
class LoginSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain loginPages(HttpSecurity http, IdentityProperties properties) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers("/", "/login", "/login/*.css", "/login/*.js")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl(properties.publicUrl() + "/")
                        .permitAll())
                // The form of a page left open until its session ended: back to a fresh one, not to an error.
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, denied) -> response.sendRedirect("/login?expired")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                contentSecurityPolicy(properties.publicUrl().toString())))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** Browsers hold a form's redirects to form-action too, and a log-in ends at the gateway. */
    static String contentSecurityPolicy(String publicUrl) {
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; " + "form-action 'self' "
                + publicUrl + "; base-uri 'none'; frame-ancestors 'none'";
    }

    @Bean
    UserDetailsService staff(IdentityProperties properties) {
        List<UserDetails> users = properties.staff().stream()
                .map(one -> User.withUsername(one.login())
                        .password("{noop}" + properties.demoPassword())
                        .authorities("STAFF")
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    /**
     * Passwords and secrets of this provider are printed on its own page and in its documentation, so hashing them
     * would protect nothing and only cost a tenth of a second for every token. A hash written as {@code {bcrypt}…}
     * is understood all the same.
     */
    @Bean
    @SuppressWarnings("deprecation")
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "noop", Map.of("noop", NoOpPasswordEncoder.getInstance(), "bcrypt", new BCryptPasswordEncoder()));
    }
}
