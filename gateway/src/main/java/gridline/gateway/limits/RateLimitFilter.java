package gridline.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gridline.gateway.web.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 限流: lets each person, machine client or unknown address make only so many requests a second, so that one greedy caller
 * cannot starve the others. Counted by each gateway for itself.
 */
@Component
public class RateLimitFilter extends OncePerRequestFilter {

    private static final int CALLERS = 50_000;
    private static final List<String> DYNAMIC = List.of("/api/", "/bff/", "/oauth2/", "/login/", "/v3/", "/swagger-ui");

    private final LimitSettings limits;
    private final Problems problems;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    RateLimitFilter(LimitSettings limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        ConsumptionProbe probe = bucketOf(caller, request).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "gateway.too-many-requests", Map.of(), wait);
    }

    private Bucket bucketOf(@Nullable Authentication caller, HttpServletRequest request) {
        if (caller == null || caller instanceof AnonymousAuthenticationToken || !caller.isAuthenticated()) {
            if (isFile(request.getRequestURI())) {
                return buckets.get("files:" + request.getRemoteAddr(), key -> bucket(limits.filesPerSecond()));
            }
            return buckets.get("address:" + request.getRemoteAddr(), key -> bucket(limits.anonymousPerSecond()));
        }
        if (caller instanceof JwtAuthenticationToken) {
            return buckets.get("client:" + caller.getName(), key -> bucket(limits.clientPerSecond()));
        }
        return buckets.get("user:" + caller.getName(), key -> bucket(limits.userPerSecond()));
    }

    private static boolean isFile(String path) {
        return DYNAMIC.stream().noneMatch(path::startsWith);
    }

    private Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity((long) perSecond * limits.burstSeconds())
                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
