package gridline.funnel.customer.web;

import gridline.platform.decision.Violation;
import gridline.platform.web.Problem;
import gridline.platform.web.ProblemTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** 原因文案: says in an ordinary answer what would be refused, in the caller's language. */
@Component
public class Reasons {

    private final ProblemTexts texts;

    Reasons(ProblemTexts texts) {
        this.texts = texts;
    }

    public List<Problem.Reason> of(List<Violation> violations, HttpServletRequest request) {
        return of(violations, language(request));
    }

    /** The same in a language told before, where there is no request any more. */
    public List<Problem.Reason> of(List<Violation> violations, String language) {
        return violations.stream()
                .map(each ->
                        new Problem.Reason(each.code(), each.field(), texts.message(each, language), each.params()))
                .toList();
    }

    public static String language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return ProblemTexts.CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(List.of(ProblemTexts.CHINESE, ProblemTexts.ENGLISH)::contains)
                .findFirst()
                .orElse(ProblemTexts.CHINESE);
    }
}
