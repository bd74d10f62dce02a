package gridline.campaign.draw.model;

import java.time.Instant;

/**
 * 参与: one person who took a ticket; the first entry has the first ticket of the pile, and so on.
 *
 * @param person tells whether somebody took part already, and nothing else: a keyed digest of the phone number
 * @param by staff id of who held the pile
 */
public record Entry(String person, String by, Instant at) {}
