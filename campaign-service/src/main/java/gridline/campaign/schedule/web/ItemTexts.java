package gridline.campaign.schedule.web;

import gridline.campaign.schedule.model.ItemTemplate;
import gridline.campaign.schedule.model.ItemText;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** 进度项文字: title, goal and resources of an item in the reader's language, from {@code schedule_<language>.properties}. */
@Component
public class ItemTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ItemTexts() {
        texts.setBasename("schedule");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.CHINESE);
        texts.setAlwaysUseMessageFormat(false);
    }

    public String title(ItemTemplate item, Locale language) {
        ItemText own = item.text();
        if (own != null) {
            return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? own.titleEn() : own.titleZh();
        }
        return texts.getMessage(item.ruleId() + ".title", null, language);
    }

    public String goal(ItemTemplate item, Locale language) {
        ItemText own = item.text();
        return own == null ? texts.getMessage(item.ruleId() + ".goal", null, language) : own.goal();
    }

    public String resources(ItemTemplate item, Locale language) {
        return item.text() == null ? texts.getMessage(item.ruleId() + ".resources", null, language) : "";
    }
}
