package gridline.standalone.identity;

import gridline.standalone.identity.IdentityProperties.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** The log-in page (登录页面): one template, every value escaped, Chinese unless English is asked for. */
final class LoginPage {

    /** What the page has to say besides asking for a name and a password. */
    enum Notice {
        NONE("", ""),
        WRONG("用户名或密码不正确。", "The user name or the password is not right."),
        EXPIRED("页面已过期，请重新登录。", "The page was open for too long. Please log in again."),
        LOGGED_OUT("您已退出登录。", "You have logged out.");

        private final String chinese;
        private final String english;

        Notice(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template;
    private final IdentityProperties properties;

    LoginPage(IdentityProperties properties) {
        this.properties = properties;
        try {
            this.template = new ClassPathResource("gridline/login.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String render(boolean english, Notice notice, String csrfName, String csrfToken) {
        Map<String, String> texts = texts(english);
        Map<String, String> values = new LinkedHashMap<>();
        texts.forEach((slot, text) -> values.put(slot, HtmlUtils.htmlEscape(text)));
        values.put("csrfName", HtmlUtils.htmlEscape(csrfName));
        values.put("csrfToken", HtmlUtils.htmlEscape(csrfToken));
        values.put("password", HtmlUtils.htmlEscape(properties.demoPassword()));
        values.put("notice", notice(english, notice));
        values.put("staff", staff(english));
        return SLOT.matcher(template)
                .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), "")));
    }

    private static String notice(boolean english, Notice notice) {
        if (notice == Notice.NONE) {
            return "";
        }
        return "<p class=\"notice %s\" role=\"%s\">%s</p>"
                .formatted(
                        notice == Notice.LOGGED_OUT ? "good" : "wrong",
                        notice == Notice.LOGGED_OUT ? "status" : "alert",
                        HtmlUtils.htmlEscape(english ? notice.english : notice.chinese));
    }

    private String staff(boolean english) {
        return properties.staff().stream().map(one -> person(one, english)).collect(Collectors.joining("\n"));
    }

    private static String person(Staff person, boolean english) {
        List<String> titles = person.roles().stream()
                .sorted()
                .map(role -> role.title(english))
                .toList();
        return """
                <li><button type="button" data-login="%s"><span class="who"><b lang="zh-CN">%s</b> <span>%s</span></span>\
                <span class="where" lang="zh-CN">%s</span><code>%s</code></button></li>""".formatted(
                        HtmlUtils.htmlEscape(person.login()),
                        HtmlUtils.htmlEscape(person.name()),
                        HtmlUtils.htmlEscape(String.join(english ? ", " : "、", titles)),
                        HtmlUtils.htmlEscape(person.place()),
                        HtmlUtils.htmlEscape(person.login()));
    }

    private static Map<String, String> texts(boolean english) {
        return english
                ? Map.ofEntries(
                        Map.entry("lang", "en"),
                        Map.entry("title", "Log in – Gridline"),
                        Map.entry("brand", "Gridline"),
                        Map.entry("tagline", "Grid marketing platform"),
                        Map.entry("userLabel", "User name"),
                        Map.entry("passwordLabel", "Password"),
                        Map.entry("submit", "Log in"),
                        Map.entry("demoTitle", "Demo users"),
                        Map.entry("demoHint", "Everybody's password:"),
                        Map.entry("demoHow", "Choose a person to log in as:"),
                        Map.entry("otherLang", "zh"),
                        Map.entry("otherHtmlLang", "zh-CN"),
                        Map.entry("otherName", "中文"))
                : Map.ofEntries(
                        Map.entry("lang", "zh-CN"),
                        Map.entry("title", "登录 – 网格营销平台"),
                        Map.entry("brand", "网格营销平台"),
                        Map.entry("tagline", "Gridline"),
                        Map.entry("userLabel", "用户名"),
                        Map.entry("passwordLabel", "密码"),
                        Map.entry("submit", "登录"),
                        Map.entry("demoTitle", "演示账号"),
                        Map.entry("demoHint", "所有账号的密码："),
                        Map.entry("demoHow", "选择一位人员直接登录："),
                        Map.entry("otherLang", "en"),
                        Map.entry("otherHtmlLang", "en"),
                        Map.entry("otherName", "English"));
    }
}
