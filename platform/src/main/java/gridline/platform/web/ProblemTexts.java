package gridline.platform.web;

import gridline.platform.decision.Violation;
import gridline.platform.time.BusinessZone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * 错误文案: texts of problems by code and language, from {@code platform_problems_<language>.properties} and the
 * service's own {@code problems_<language>.properties}. {@code {name}} stands for a value of the violation; a constant such as
 * {@code BASE} is shown by the text of {@code value.BASE} where there is one, a moment as people in the field read it: in their zone,
 * to the minute.
 */
public final class ProblemTexts {

    public static final String CHINESE = "zh";
    public static final String ENGLISH = "en";
    private static final List<String> BUNDLES = List.of("platform_problems", "problems");
    /** A moment as stored with what was refused in a job: text by then. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Map<String, Properties> texts =
            Stream.of(CHINESE, ENGLISH).collect(Collectors.toUnmodifiableMap(each -> each, ProblemTexts::load));

    /** Title of a status. */
    public String title(HttpStatus status, String language) {
        return text("status." + status.value(), Map.of(), language, status.getReasonPhrase());
    }

    /** Message of a violation; the bare code where no bundle knows it, so that nothing is hidden. */
    public String message(Violation violation, String language) {
        return text(violation.code(), violation.params(), language, violation.code());
    }

    /** True when a text for the code is there in every language. */
    public boolean knows(String code) {
        return texts.values().stream().allMatch(bundle -> bundle.containsKey(code));
    }

    private String text(String key, Map<String, Object> params, String language, String otherwise) {
        Properties bundle = texts.getOrDefault(language, new Properties());
        String text = bundle.getProperty(key, otherwise);
        for (Map.Entry<String, Object> param : params.entrySet()) {
            text = text.replace("{" + param.getKey() + "}", shown(param.getValue(), bundle));
        }
        return text;
    }

    private static String shown(Object value, Properties bundle) {
        if (value instanceof Enum<?> constant) {
            return bundle.getProperty("value." + constant.name(), constant.name());
        }
        if (!(value instanceof Iterable<?> many)) {
            String text = String.valueOf(value);
            return MOMENT.matcher(text).matches()
                    ? TO_THE_MINUTE.format(Instant.parse(text).atZone(BusinessZone.ID))
                    : text;
        }
        List<String> each = new ArrayList<>();
        many.forEach(one -> each.add(shown(one, bundle)));
        return String.join(", ", each);
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        for (String bundle : BUNDLES) {
            String file = bundle + "_" + language + ".properties";
            try {
                for (URL url :
                        Collections.list(ProblemTexts.class.getClassLoader().getResources(file))) {
                    try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                        Properties found = new Properties();
                        found.load(reader);
                        // As with classes, what comes first on the class path counts.
                        found.forEach(all::putIfAbsent);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + file, unreadable);
            }
        }
        return all;
    }
}
