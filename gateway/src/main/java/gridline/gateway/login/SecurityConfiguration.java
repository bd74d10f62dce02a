package gridline.gateway.login;

import gridline.gateway.limits.RateLimitFilter;
import gridline.gateway.web.ContentSecurity;
import gridline.platform.security.SecurityProblems;
import gridline.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three chains: machines with a bearer token, browsers with a session, and the public files of the SPA. What a caller may
 * do is decided by the services; the gateway only makes sure that there is a caller.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final RequestMatcher BEARER = request -> request.getRequestURI()
                    .startsWith("/api/")
            && String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)).regionMatches(true, 0, "Bearer ", 0, 7);

    /** Calendar programs bear no token: the address itself holds a secret, which the campaign service checks. */
    private static final String CALENDARS = "/api/campaign/v1/calendar/*";

    private static final String[] BROWSER = {"/api/**", "/bff/**", "/oauth2/**", "/login/**"};

    private final SecurityProblems problems;
    private final RateLimitFilter rateLimit;
    private final ContentSecurity content;

    SecurityConfiguration(ProblemWriter writer, RateLimitFilter rateLimit, ContentSecurity content) {
        this.problems = new SecurityProblems(writer);
        this.rateLimit = rateLimit;
        this.content = content;
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        return http.securityMatcher(BEARER)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(content::apply)
                .addFilterBefore(rateLimit, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, ClientRegistrationRepository registrations) throws Exception {
        var authorizationRequests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        authorizationRequests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return http.securityMatcher(BROWSER)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/bff/session", "/bff/login", "/oauth2/**", "/login/**", CALENDARS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(authorizationRequests))
                        .loginPage("/bff/login")
                        .successHandler(backToTheSpa())
                        .failureHandler((request, response, failure) -> response.sendRedirect("/?login=failed")))
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(content::apply)
                .addFilterBefore(rateLimit, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain publicFiles(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(content::apply)
                .build();
    }

    private static AuthenticationSuccessHandler backToTheSpa() {
        return new AuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication user) throws IOException {
                Object returnTo = request.getSession().getAttribute(Bff.RETURN_TO);
                request.getSession().removeAttribute(Bff.RETURN_TO);
                response.sendRedirect(returnTo instanceof String path ? LocalPath.orRoot(path) : "/");
            }
        };
    }
}
