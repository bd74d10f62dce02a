package gridline.campaign.schedule.web;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** 进度项文字: title, goal and resources of an item in the reader's language, from {@code schedule_<language>.properties}. */
@Component
class ItemTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ItemTexts() {
        texts.setBasename("schedule");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.CHINESE);
        texts.setAlwaysUseMessageFormat(false);
    }

    String title(String ruleId, Locale language) {
        return texts.getMessage(ruleId + ".title", null, language);
    }

    String goal(String ruleId, Locale language) {
        return texts.getMessage(ruleId + ".goal", null, language);
    }

    String resources(String ruleId, Locale language) {
        return texts.getMessage(ruleId + ".resources", null, language);
    }
}
