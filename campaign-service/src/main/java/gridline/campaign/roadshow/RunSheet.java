package gridline.campaign.roadshow;

import gridline.campaign.roadshow.model.Roadshow;
import java.time.LocalTime;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** 流程单: the sheet of a roadshow to print and hand to everybody (CP-30); texts in {@code runsheet_<language>.properties}. */
@Component
class RunSheet {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    RunSheet() {
        texts.setBasename("runsheet");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.CHINESE);
    }

    String print(Roadshow show, Locale language) {
        Roadshow.Plan plan = show.plan();
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"")
                .append(language.toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(show.communityName()))
                .append("</title></head><body><h1>")
                .append(text("title", language))
                .append(" · ")
                .append(escaped(show.communityName()))
                .append("</h1><p>")
                .append(plan.day())
                .append(' ')
                .append(plan.from())
                .append("–")
                .append(plan.until())
                .append(" · ")
                .append(escaped(plan.spot()))
                .append("</p><h2>")
                .append(text("steps", language))
                .append("</h2><ol>");
        step(page, plan.from().minusMinutes(90), "arrive", language);
        step(page, plan.from().minusMinutes(60), "set-up", language);
        if (plan.separatedEntrances()) {
            step(page, plan.from().minusMinutes(15), "car-entrance", language);
        }
        if (plan.until().isAfter(Roadshow.DUSK)) {
            LocalTime lit = plan.from().isAfter(Roadshow.DUSK) ? plan.from().minusMinutes(30) : Roadshow.DUSK;
            step(page, lit, "light", language);
        }
        step(page, plan.from(), "begin", language);
        step(page, plan.until().minusMinutes(30), "draw", language);
        step(page, plan.until(), "pack", language);
        page.append("</ol><h2>").append(text("kit", language)).append("</h2><ul>");
        plan.requiredKit().forEach(kind -> item(page, "☐ " + text("kit." + kind, language), ""));
        page.append("</ul><h2>").append(text("staff", language)).append("</h2><ul>");
        plan.staff().forEach(crew -> item(page, text("role." + crew.role(), language) + ": ", crew.shown()));
        page.append("</ul><h2>").append(text("papers", language)).append("</h2><ul>");
        item(page, text("agreement", language) + ": ", plan.agreement() == null ? "–" : plan.agreement());
        item(page, text("permit", language) + ": ", plan.permit() == null ? "–" : plan.permit());
        item(page, text("rain", language) + ": ", plan.rainPlan() == null ? "–" : plan.rainPlan());
        item(page, text("weather", language) + ": ", plan.weatherNote() == null ? "–" : plan.weatherNote());
        return page.append("</ul></body></html>").toString();
    }

    private void step(StringBuilder page, LocalTime at, String key, Locale language) {
        item(page, at + " " + text(key, language), "");
    }

    private static void item(StringBuilder page, String label, String value) {
        page.append("<li>").append(label).append(escaped(value)).append("</li>");
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
