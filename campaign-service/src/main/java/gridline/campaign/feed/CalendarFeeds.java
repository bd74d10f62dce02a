package gridline.campaign.feed;

import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.AggregatesFactory;
import gridline.platform.persistence.Indexes;
import gridline.platform.web.NotFoundException;
import gridline.platform.web.ProblemWriter;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * 日历订阅服务: serves {@code GET /api/campaign/v1/calendar/{secret}.ics}. Calendar programs bear no token, so this one address
 * is answered before the resource server looks for one; whoever has the secret has the feed, until it is revoked.
 */
@Configuration(proxyBeanMethods = false)
class CalendarFeeds {

    static final String PATH = "/api/campaign/v1/calendar/";
    private static final Pattern ADDRESS = Pattern.compile(Pattern.quote(PATH) + "([A-Za-z0-9_-]{43})\\.ics");

    @Bean
    Aggregates<CalendarFeed> feeds(AggregatesFactory factory, Indexes indexes) {
        indexes.ensure("calendarFeeds", "state.secretHash").ensure("calendarFeeds", "state.staffId");
        return factory.of("calendarFeeds", CalendarFeed.class);
    }

    @Bean
    FilterRegistrationBean<Filter> calendarFilter(
            Aggregates<CalendarFeed> feeds, FeedEvents events, ProblemWriter problems, Clock clock) {
        Filter filter = (request, response, chain) -> {
            var asked = (HttpServletRequest) request;
            var answer = (HttpServletResponse) response;
            Optional<CalendarFeed> feed = asked.getMethod().equals("GET")
                    ? find(feeds, asked.getRequestURI()).filter(each -> each.isGood(clock.instant()))
                    : Optional.empty();
            if (feed.isEmpty()) {
                problems.write(asked, answer, new NotFoundException("calendar", "feed"));
                return;
            }
            byte[] body = events.of(feed.get(), asked.getLocale()).getBytes(StandardCharsets.UTF_8);
            answer.setContentType("text/calendar;charset=utf-8");
            answer.setHeader("Cache-Control", "private, max-age=900");
            answer.setContentLength(body.length);
            answer.getOutputStream().write(body);
        };
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(PATH + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    private static Optional<CalendarFeed> find(Aggregates<CalendarFeed> feeds, String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches()
                ? feeds.stream(Criteria.where("state.secretHash").is(hash(matcher.group(1))))
                        .findFirst()
                        .map(each -> each.state())
                : Optional.empty();
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
