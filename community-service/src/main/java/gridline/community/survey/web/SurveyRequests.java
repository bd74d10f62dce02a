package gridline.community.survey.web;

import gridline.community.survey.model.AddSample;
import gridline.community.survey.model.Blocker;
import gridline.community.survey.model.CompetitorPresence;
import gridline.community.survey.model.EntryThreshold;
import gridline.community.survey.model.EstateClass;
import gridline.community.survey.model.Fact;
import gridline.community.survey.model.Facts;
import gridline.community.survey.model.ForumActivity;
import gridline.community.survey.model.ResidentMix;
import gridline.community.survey.model.Segment;
import gridline.community.survey.model.StateFacts;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 调查请求: bodies of the requests about survey files. */
final class SurveyRequests {

    private SurveyRequests() {}

    /** 调查事实请求. */
    @Schema(name = "SurveyFactsBody", description = "What was found on a day; what is left out stays as it was known")
    record FactsBody(
            @NotNull @Schema(description = "Day it was found, not in the future")
            LocalDate asOf,

            @Nullable @Schema(description = "交付时间, up to 5 years ahead")
            LocalDate handoverOn,

            @Nullable EntryThreshold entryThreshold,
            @Nullable EstateClass estateClass,
            @Nullable @Schema(description = "商住两用") Boolean mixedUse,
            @Nullable @Schema(description = "毗邻商圈") Boolean besideShopping,

            @Nullable @Schema(description = "Property company on file")
            String propertyCompanyId,

            @Nullable @Schema(description = "Only in an employer compound (CO-12)")
            String managingDepartment,

            @Nullable @Schema(description = "Only in an employer compound (CO-12)")
            Blocker blocker,

            @Nullable @Schema(description = "入住率 in percent, when it could not be measured")
            Integer statedOccupancy,

            @Nullable @Schema(description = "自住率 in percent, when it could not be measured")
            Integer statedOwnerOccupied,

            @Nullable @Schema(description = "Households with a computer, percent")
            Integer computers,

            @Nullable @Schema(description = "Households with a member aged 16 to 50, percent")
            Integer aged16To50,

            @Nullable ForumActivity forum,

            @Nullable @Schema(description = "Households that use us")
            Integer ourHouseholds,

            @Nullable @Schema(description = "No competitor serves it")
            Boolean competitorFree,

            @Nullable @Schema(description = "Facts that are not known any more")
            Set<Fact> withdrawn) {

        StateFacts toCommand(boolean companyKnown) {
            return new StateFacts(
                    new Facts(
                            handoverOn,
                            entryThreshold,
                            estateClass,
                            mixedUse,
                            besideShopping,
                            propertyCompanyId,
                            managingDepartment == null ? null : managingDepartment.strip(),
                            blocker,
                            statedOccupancy,
                            statedOwnerOccupied,
                            computers,
                            aged16To50,
                            forum,
                            ourHouseholds,
                            competitorFree,
                            Map.of()),
                    withdrawn == null ? Set.of() : withdrawn,
                    asOf,
                    companyKnown);
        }
    }

    /** 住户构成请求. */
    @Schema(name = "ResidentsBody")
    record ResidentsBody(
            @NotNull @Schema(description = "Day it was found, not in the future")
            LocalDate asOf,

            @NotNull @Schema(description = "Percent of each class, adding up to 100")
            Map<Segment, @NotNull Integer> shares) {

        ResidentMix toMix() {
            return new ResidentMix(shares, asOf);
        }
    }

    /** 样本请求. */
    @Schema(name = "SampleBody")
    record SampleBody(
            @NotNull AddSample.Kind kind,

            @NotNull @Schema(description = "When it was counted, with its zone", example = "2026-11-19T21:30:00+08:00")
            OffsetDateTime at,

            @NotNull @Schema(description = "Lit windows, or people in work clothes")
            Integer part,

            @NotNull @Schema(description = "Windows, or people, looked at")
            Integer whole) {

        AddSample toCommand() {
            return new AddSample(kind, at.toInstant(), part, whole);
        }
    }

    /** 竞争对手在场情况请求. */
    @Schema(name = "CompetitorPresenceBody")
    record PresenceBody(
            @NotNull @Schema(description = "Day it was found, not in the future")
            LocalDate asOf,

            @Nullable @Schema(description = "Day it opened here")
            LocalDate openedOn,

            @Nullable @Schema(description = "Households it serves here")
            Integer customers,

            @Nullable @Size(max = 30) List<@Valid @NotNull StaffBody> staff,

            @Nullable @Schema(description = "True when it has nobody here")
            Boolean noStaff) {

        CompetitorPresence toPresence(String competitorId) {
            return new CompetitorPresence(
                    competitorId,
                    openedOn,
                    customers,
                    staff == null
                            ? List.of()
                            : staff.stream().map(StaffBody::toStaff).toList(),
                    Boolean.TRUE.equals(noStaff),
                    asOf);
        }
    }

    /** 驻点人员请求. */
    @Schema(name = "CompetitorStaffBody")
    record StaffBody(
            @NotNull @Schema(description = "1 to 50 characters")
            String name,

            @Nullable String duty,

            @Nullable @Schema(description = "7 to 20 digits, plus or hyphens")
            String phone) {

        CompetitorPresence.Staff toStaff() {
            return new CompetitorPresence.Staff(name.strip(), duty, phone);
        }
    }

    /** 理由请求. */
    @Schema(name = "ReasonBody")
    record ReasonBody(
            @NotNull @Size(max = 500) @Schema(description = "At least 4 characters; written down")
            String reason) {}
}
