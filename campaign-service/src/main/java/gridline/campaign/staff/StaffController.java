package gridline.campaign.staff;

import gridline.platform.security.Caller;
import gridline.platform.staff.SeenStaff;
import gridline.platform.staff.SeenStaffConfiguration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 员工接口: {@code GET /staff}, the names behind the staff ids of campaigns. */
@Tag(name = "staff", description = "员工")
@RestController
@Import(SeenStaffConfiguration.class)
class StaffController {

    private final SeenStaff staff;

    StaffController(SeenStaff staff) {
        this.staff = staff;
    }

    /** Somebody of the staff as their last token told. */
    @Schema(name = "StaffPerson")
    record Person(String id, String name, List<String> roles) {}

    /** By name. */
    @Schema(name = "StaffPeople")
    record People(List<Person> items) {}

    @Operation(
            operationId = "listSeenStaff",
            summary = "Who works in the caller's grids, above and below, and was here")
    @GetMapping("/api/campaign/v1/staff")
    People list(Caller caller) {
        return new People(staff.around(caller.scopes()).stream()
                .sorted(Comparator.comparing(Caller::name).thenComparing(Caller::id))
                .map(person -> new Person(
                        person.id(),
                        person.name(),
                        person.roles().stream().map(Enum::name).sorted().toList()))
                .toList());
    }
}
