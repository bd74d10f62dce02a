package gridline.campaign.schedule.web;

import gridline.campaign.schedule.model.CityTemplate;
import gridline.campaign.schedule.model.EvidenceKind;
import gridline.campaign.schedule.model.ItemTemplate;
import gridline.campaign.schedule.model.ItemText;
import gridline.campaign.schedule.model.OwnerRole;
import gridline.campaign.schedule.model.Phase;
import gridline.campaign.schedule.persistence.Templates;
import gridline.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 进度表模板接口 (CP-20): {@code GET /schedule-templates?city=/13/1301} shows what a city added, version by version; {@code POST}
 * issues a further version.
 */
@Tag(name = "schedule templates", description = "进度表模板 (CP-20)")
@RestController
@RequestMapping("/api/campaign/v1/schedule-templates")
class TemplateController {

    private final Templates templates;
    private final Clock clock;

    TemplateController(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** What a city added. */
    @Schema(name = "CityTemplate")
    record View(String city, int shippedVersion, int currentVersion, List<VersionView> items) {}

    /** One version of it. */
    @Schema(name = "CityTemplateVersion")
    record VersionView(int version, List<AddedItem> added, String by, Instant at, String reason) {}

    /** An item on top of those of the rulebook; numbers from 23. */
    @Schema(name = "CityTemplateItem")
    record AddedItem(
            @Min(1) @Max(200) int number,
            @NotNull Phase phase,
            @Min(-365) @Max(365) int startDay,
            @Min(1) @Max(365) int days,
            @Nullable @Min(1) @Max(250) Integer workingDays,
            @NotNull OwnerRole owner,
            @NotEmpty Set<EvidenceKind> evidence,
            @NotNull @Size(max = 20) List<Integer> after,
            @Nullable @Min(1) @Max(365) Integer everyDays,
            @NotBlank @Size(max = 50) String titleZh,
            @NotBlank @Size(max = 80) String titleEn,
            @NotBlank @Size(max = 500) String goal) {

        private ItemTemplate toTemplate() {
            return new ItemTemplate(
                    number,
                    phase,
                    startDay,
                    days,
                    workingDays,
                    owner,
                    evidence,
                    after,
                    everyDays,
                    new ItemText(titleZh, titleEn, goal));
        }

        private static AddedItem of(ItemTemplate item) {
            ItemText text = item.text();
            return new AddedItem(
                    item.number(),
                    item.phase(),
                    item.startDay(),
                    item.days(),
                    item.workingDays(),
                    item.owner(),
                    item.evidence(),
                    item.after(),
                    item.everyDays(),
                    text == null ? "" : text.titleZh(),
                    text == null ? "" : text.titleEn(),
                    text == null ? "" : text.goal());
        }
    }

    /** A further version: everything the city wants, what it had before included. */
    @Schema(name = "CityTemplateRequest")
    record Request(
            @NotBlank @Size(max = 100) String city,
            @NotNull @Size(max = 50) List<@Valid AddedItem> added,
            @NotBlank @Size(max = 500) String reason) {}

    @Operation(operationId = "getCityTemplate", summary = "What a city added to the items of the rulebook")
    @GetMapping
    View get(@RequestParam String city, Caller caller) {
        String whole = Templates.cityOf(city);
        if (caller.scopes().stream().noneMatch(scope -> Templates.cityOf(scope).equals(whole))) {
            caller.requireCovers(whole);
        }
        return view(templates.ofCity(whole));
    }

    @Operation(
            operationId = "issueCityTemplate",
            summary = "Issues a further version; an item that was there may not be lost")
    @PostMapping
    View issue(@Valid @RequestBody Request body, Caller caller) {
        caller.requireCovers(Templates.cityOf(body.city()));
        var added = body.added().stream().map(AddedItem::toTemplate).toList();
        int shipped = templates.shipped().version();
        return view(templates
                .change(
                        Templates.cityOf(body.city()),
                        city -> city.issue(added, caller.id(), clock.instant(), body.reason(), shipped))
                .state());
    }

    private View view(CityTemplate city) {
        int shipped = templates.shipped().version();
        return new View(
                city.gridPath(),
                shipped,
                city.latest().map(CityTemplate.Version::number).orElse(shipped),
                city.versions().stream()
                        .map(each -> new VersionView(
                                each.number(),
                                each.added().stream().map(AddedItem::of).toList(),
                                each.by(),
                                each.at(),
                                each.reason()))
                        .toList());
    }
}
