package gridline.campaign.schedule.model;

/**
 * 进度项文字: what an item a city added is called; those of the rulebook have their texts in the service.
 *
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param goal goal of the item, in the city's words
 */
public record ItemText(String titleZh, String titleEn, String goal) {}
