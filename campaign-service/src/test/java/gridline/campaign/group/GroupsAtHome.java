package gridline.campaign.group;

import gridline.platform.persistence.Aggregates;
import gridline.platform.web.DuplicateException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** A group and a visit that the access matrix reaches. */
@Component
public class GroupsAtHome {

    private final Aggregates<JoiningGroup> groups;
    private final Aggregates<ContractEndTask> tasks;

    GroupsAtHome(Aggregates<JoiningGroup> groups, Aggregates<ContractEndTask> tasks) {
        this.groups = groups;
        this.tasks = tasks;
    }

    public void store(String id, String grid) {
        try {
            LocalDate deadline = LocalDate.of(2026, 12, 31);
            groups.insert(id, new JoiningGroup(id, "c-1", grid, "b-1", 3, deadline, List.of(), false), List.of());
            tasks.insert(
                    id,
                    new ContractEndTask("b-1", "1 号楼", "c-1", grid, YearMonth.of(2026, 4), 1, null, null),
                    List.of());
        } catch (DuplicateException thereAlready) {
            // A test before this one stored it.
        }
    }
}
