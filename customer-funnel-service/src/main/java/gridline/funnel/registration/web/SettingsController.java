package gridline.funnel.registration.web;

import gridline.funnel.registration.RegistrationSettings;
import gridline.funnel.registration.model.CitySettings;
import gridline.funnel.registration.model.CitySettings.LevelTerms;
import gridline.funnel.registration.model.CustomerLevel;
import gridline.funnel.staff.StaffDirectory;
import gridline.funnel.staff.model.StaffMember;
import gridline.platform.decision.Violations;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.IfMatch;
import gridline.platform.web.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 报备设置接口: the terms of registrations in the city of a node of the org tree (FN-13).
 *
 * <ul>
 *   <li>{@code GET /registration-settings?gridPath=} what counts today and what will count; ETag "0" while the city has set
 *       nothing
 *   <li>{@code PUT /registration-settings?gridPath=} with If-Match: counts from tomorrow; 412, 422 FN-13, 428
 *   <li>{@code GET /account-managers?gridPath=} who may be given customers of a grid (FN-14)
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1")
@Tag(name = "registration-settings", description = "报备设置: terms of registrations by city and level")
class SettingsController {

    private final RegistrationSettings settings;
    private final StaffDirectory staff;
    private final Clock clock;

    SettingsController(RegistrationSettings settings, StaffDirectory staff, Clock clock) {
        this.settings = settings;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * 设置请求.
     *
     * @param standard for every level without terms of its own
     * @param levels terms of single levels
     */
    record SettingsRequest(
            @NotNull @Valid TermsRequest standard,
            @Nullable Map<@NotNull CustomerLevel, @NotNull @Valid TermsRequest> levels) {}

    /**
     * 报备设置.
     *
     * @param cityPath path of the city
     * @param current what counts today
     * @param next what will count; null if no change is waiting
     */
    record SettingsView(
            String cityPath, TermsView current, @Nullable TermsView next) {}

    /**
     * 生效规则.
     *
     * @param effectiveFrom first day, Asia/Shanghai; null for what counts until a city sets its own
     */
    record TermsView(
            @Nullable LocalDate effectiveFrom,
            TermsRequest standard,
            Map<CustomerLevel, TermsRequest> levels,
            @Nullable String by,
            @Nullable Instant at) {

        static TermsView of(CitySettings.Version version) {
            Map<CustomerLevel, TermsRequest> levels = new EnumMap<>(CustomerLevel.class);
            version.levels().forEach(one -> levels.put(one.level(), TermsRequest.of(one.terms())));
            return new TermsView(
                    version.effectiveFrom(),
                    TermsRequest.of(version.standard()),
                    levels,
                    version.by().name(),
                    version.at());
        }
    }

    /** 客户经理列表. */
    record Salespeople(List<StaffMember> items) {}

    @GetMapping("/registration-settings")
    @Operation(summary = "报备设置: the terms of a city, today and from tomorrow (FN-13)")
    ResponseEntity<SettingsView> get(@RequestParam @NotBlank @Size(max = 200) String gridPath, Caller caller) {
        String city = RegistrationSettings.cityOf(gridPath);
        caller.requireCovers(gridPath);
        Versioned<CitySettings> stored = settings.find(city).orElse(null);
        return answer(stored == null ? 0 : stored.version(), stored == null ? CitySettings.none(city) : stored.state());
    }

    @PutMapping("/registration-settings")
    @Operation(summary = "修改报备设置: change the terms of a city; they count from the next day, never at once (FN-13)")
    ResponseEntity<SettingsView> put(
            @RequestParam @NotBlank @Size(max = 200) String gridPath,
            IfMatch ifMatch,
            @RequestBody @Valid SettingsRequest request,
            Caller caller) {
        String city = RegistrationSettings.cityOf(gridPath);
        caller.requireCovers(city);
        Map<CustomerLevel, TermsRequest> levels = request.levels() == null ? Map.of() : request.levels();
        Violations found = new Violations();
        request.standard().check("standard", found);
        levels.forEach((level, terms) -> terms.check("levels." + level, found));
        if (!found.isEmpty()) {
            throw new RefusedException(found.list());
        }
        List<LevelTerms> own = levels.entrySet().stream()
                .map(each -> new LevelTerms(each.getKey(), each.getValue().toTerms()))
                .toList();
        StaffMember by = new StaffMember(caller.id(), caller.name());
        Versioned<CitySettings> changed = settings.change(
                city,
                ifMatch.version(),
                before -> before.changed(
                        request.standard().toTerms(), own, by, BusinessZone.today(clock), clock.instant()));
        return answer(changed.version(), changed.state());
    }

    @GetMapping("/account-managers")
    @Operation(summary = "客户经理: who may be given customers of a grid (FN-14)")
    Salespeople salespeople(@RequestParam @NotBlank @Size(max = 200) String gridPath, Caller caller) {
        caller.requireCovers(gridPath);
        return new Salespeople(staff.salespeople(gridPath).stream()
                .map(person -> new StaffMember(person.id(), person.name()))
                .toList());
    }

    private ResponseEntity<SettingsView> answer(long version, CitySettings city) {
        LocalDate today = BusinessZone.today(clock);
        TermsView current = city.on(today)
                .map(TermsView::of)
                .orElseGet(() -> new TermsView(null, TermsRequest.of(settings.defaults()), Map.of(), null, null));
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new SettingsView(
                        city.cityPath(),
                        current,
                        city.after(today).map(TermsView::of).orElse(null)));
    }
}
