package gridline.funnel.staff;

import gridline.platform.security.Caller;
import gridline.platform.security.GridScopes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** 登记来访员工: every authenticated call tells the {@link StaffDirectory} who there is. */
@Component
class StaffSeen implements WebMvcConfigurer, HandlerInterceptor {

    private final StaffDirectory directory;
    private final GridScopes tree;

    StaffSeen(StaffDirectory directory, GridScopes tree) {
        this.directory = directory;
        this.tree = tree;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            Caller caller = Caller.of(token.getToken());
            // A token from before a grid moved stands for the grid where it lies now.
            directory.note(caller.withScopes(tree.current(caller.scopes())));
        }
        return true;
    }
}
