package gridline.campaign.lead.model;

import org.jspecify.annotations.Nullable;

/**
 * 个人信息 of a lead; masked unless revealed (PI-01).
 *
 * @param name how to address the person
 * @param phone digits
 * @param room room or floor; null if not told
 */
public record Person(String name, String phone, @Nullable String room) {}
