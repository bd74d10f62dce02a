package gridline.platform.staff;

import gridline.platform.persistence.Indexes;
import gridline.platform.security.Caller;
import gridline.platform.security.GridScopes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** 登记来访员工: every authenticated call tells {@link SeenStaff} who there is; imported by services that hand work to people. */
@Configuration(proxyBeanMethods = false)
public class SeenStaffConfiguration {

    @Bean
    SeenStaff seenStaff(MongoTemplate mongo, Indexes indexes) {
        return new SeenStaff(mongo, indexes);
    }

    @Bean
    WebMvcConfigurer staffSeen(SeenStaff staff, GridScopes tree) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Noting(staff, tree)).addPathPatterns("/api/**");
            }
        };
    }

    private record Noting(SeenStaff staff, GridScopes tree) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
                Caller caller = Caller.of(token.getToken());
                // A token from before a grid moved stands for the grid where it lies now.
                staff.note(caller.withScopes(tree.current(caller.scopes())));
            }
            return true;
        }
    }
}
