package gridline.community.survey.web;

import gridline.community.survey.model.Blocker;
import gridline.community.survey.model.CompetitorPresence;
import gridline.community.survey.model.Completeness;
import gridline.community.survey.model.EntryThreshold;
import gridline.community.survey.model.EstateClass;
import gridline.community.survey.model.Fact;
import gridline.community.survey.model.Facts;
import gridline.community.survey.model.ForumActivity;
import gridline.community.survey.model.MissingItem;
import gridline.community.survey.model.OccupancySample;
import gridline.community.survey.model.Rate;
import gridline.community.survey.model.Segment;
import gridline.community.survey.model.Survey;
import gridline.community.survey.model.WorkwearSample;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.Masking;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 小区调查档案 as it is shown. */
@Schema(name = "Survey", description = "小区调查档案: what was found, how complete it is, what is missing (CO-10, CO-11)")
record SurveyView(
        String communityId,
        String communityName,
        String gridPath,
        CompletenessView completeness,

        @Schema(description = "Complete, or waived by the supervisor: posters may go up (CO-11)")
        boolean salesMayStart,

        @Nullable WaiverView waiver,
        FactsView facts,

        @Schema(description = "Day each known fact was found")
        Map<Fact, LocalDate> factsAsOf,

        @Schema(description = "入住率, measured or else stated; null while unknown") @Nullable
        RateView occupancy,

        @Schema(description = "自住率, measured or else stated; null while unknown") @Nullable
        RateView ownerOccupied,

        @Nullable ResidentsView residents,
        List<SampleView> occupancySamples,
        List<SampleView> workwearSamples,
        List<PresenceView> competitors,

        @Schema(description = "The ETag; 0 before anything was found")
        long version) {

    /** 完整度. */
    @Schema(name = "Completeness")
    record CompletenessView(
            boolean complete,
            @Schema(description = "0 to 100, rounded down") int percent,
            List<MissingView> missing) {

        static CompletenessView of(Completeness completeness) {
            return new CompletenessView(
                    completeness.complete(),
                    completeness.percent(),
                    completeness.missing().stream()
                            .map(missing -> new MissingView(missing.item(), missing.competitorId()))
                            .toList());
        }
    }

    /** 缺项. */
    @Schema(name = "MissingItem")
    record MissingView(MissingItem.Item item, @Nullable String competitorId) {}

    /** 豁免. */
    @Schema(name = "SurveyWaiver")
    record WaiverView(String by, Instant at, String reason) {}

    /** 调查事实. */
    @Schema(name = "SurveyFacts", description = "Null while unknown")
    record FactsView(
            @Nullable LocalDate handoverOn,
            @Nullable EntryThreshold entryThreshold,
            @Nullable EstateClass estateClass,
            @Nullable Boolean mixedUse,
            @Nullable Boolean besideShopping,
            @Nullable String propertyCompanyId,
            @Nullable String managingDepartment,
            @Nullable Blocker blocker,
            @Nullable Integer statedOccupancy,
            @Nullable Integer statedOwnerOccupied,
            @Nullable Integer computers,
            @Nullable Integer aged16To50,
            @Nullable ForumActivity forum,
            @Nullable Integer ourHouseholds,
            @Nullable Boolean competitorFree) {

        static FactsView of(Facts facts) {
            return new FactsView(
                    facts.handoverOn(),
                    facts.entryThreshold(),
                    facts.estateClass(),
                    facts.mixedUse(),
                    facts.besideShopping(),
                    facts.propertyCompanyId(),
                    facts.managingDepartment(),
                    facts.blocker(),
                    facts.statedOccupancy(),
                    facts.statedOwnerOccupied(),
                    facts.computers(),
                    facts.aged16To50(),
                    facts.forum(),
                    facts.ourHouseholds(),
                    facts.competitorFree());
        }
    }

    /** 比率. */
    @Schema(name = "Rate")
    record RateView(
            int percent,
            LocalDate asOf,

            @Schema(description = "Samples it rests on; 0 when only stated")
            int samples) {

        static @Nullable RateView of(@Nullable Rate rate) {
            return rate == null ? null : new RateView(rate.percent(), rate.asOf(), rate.samples());
        }
    }

    /** 住户构成. */
    @Schema(name = "Residents")
    record ResidentsView(LocalDate asOf, Map<Segment, Integer> shares) {}

    /** 样本. */
    @Schema(name = "Sample")
    record SampleView(
            Instant at,
            int part,
            int whole,
            String by,

            @Schema(description = "False outside of the observation window (CO-13)")
            boolean counts) {

        static SampleView of(OccupancySample sample) {
            return new SampleView(sample.at(), sample.lit(), sample.windows(), sample.by(), sample.counts());
        }

        static SampleView of(WorkwearSample sample) {
            return new SampleView(sample.at(), sample.inWorkwear(), sample.people(), sample.by(), sample.counts());
        }
    }

    /** 竞争对手在场情况, staff masked. */
    @Schema(name = "CompetitorPresence")
    record PresenceView(
            String competitorId,
            LocalDate asOf,
            @Nullable LocalDate openedOn,
            @Nullable Integer customers,
            boolean noStaff,
            List<StaffView> staff) {

        static PresenceView of(CompetitorPresence presence) {
            return new PresenceView(
                    presence.competitorId(),
                    presence.asOf(),
                    presence.openedOn(),
                    presence.customers(),
                    presence.noStaff(),
                    presence.staff().stream()
                            .map(person -> new StaffView(
                                    String.valueOf(Masking.name(person.name())),
                                    person.duty(),
                                    Masking.phone(person.phone())))
                            .toList());
        }
    }

    /** 驻点人员, masked. */
    @Schema(name = "CompetitorStaff")
    record StaffView(
            @Schema(example = "王**") String name,
            @Nullable String duty,
            @Schema(example = "138****1234") @Nullable String phone) {}

    static SurveyView of(Versioned<Survey> versioned) {
        Survey survey = versioned.state();
        Survey.Waiver waiver = survey.waiver();
        var mix = survey.residents();
        return new SurveyView(
                survey.communityId(),
                survey.communityName(),
                survey.gridPath(),
                CompletenessView.of(survey.completeness()),
                survey.salesMayStart(),
                waiver == null ? null : new WaiverView(waiver.by(), waiver.at(), waiver.reason()),
                FactsView.of(survey.facts()),
                new TreeMap<>(survey.facts().asOf()),
                RateView.of(survey.occupancy()),
                RateView.of(survey.ownerOccupied()),
                mix == null ? null : new ResidentsView(mix.asOf(), new TreeMap<>(mix.shares())),
                survey.occupancySamples().stream().map(SampleView::of).toList(),
                survey.workwearSamples().stream().map(SampleView::of).toList(),
                survey.competitors().stream().map(PresenceView::of).toList(),
                versioned.version());
    }
}
