package gridline.campaign.wordofmouth.model;

import java.time.LocalDate;

/** 活动结果: how many it reached and how many enquired. */
public record ActivityResult(LocalDate heldOn, int reached, int enquiries, String note, String by) {}
