package gridline.campaign.schedule.model;

import java.time.LocalDate;
import java.util.List;

/**
 * 完成记录: an item was done once.
 *
 * @param on day it was done, Asia/Shanghai
 * @param by staff id of who did it
 * @param note what there is to say, may be empty
 * @param evidence what shows it
 */
public record Completion(LocalDate on, String by, String note, List<Evidence> evidence) {

    public Completion {
        evidence = List.copyOf(evidence);
    }
}
