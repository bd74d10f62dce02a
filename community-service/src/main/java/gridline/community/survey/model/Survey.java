package gridline.community.survey.model;

import gridline.contracts.community.CommunitySurveyed;
import gridline.platform.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 小区调查档案: what was surveyed in one community, and how complete that is (CO-10 … CO-13).
 *
 * @param communityId community, also the file's own id
 * @param communityName its name when the file was last changed
 * @param gridPath path of the community's grid
 * @param facts single facts, each with its date
 * @param residents resident mix; null while unknown
 * @param occupancySamples counts of lit windows, oldest first, also those that do not count
 * @param workwearSamples counts of people in work clothes at noon, oldest first, also those that do not count
 * @param competitors competitors present, by their ids
 * @param waiver a supervisor's leave to start sales although something is missing; null without one
 * @param completeness as of the last change
 */
public record Survey(
        String communityId,
        String communityName,
        String gridPath,
        Facts facts,
        @Nullable ResidentMix residents,
        List<OccupancySample> occupancySamples,
        List<WorkwearSample> workwearSamples,
        List<CompetitorPresence> competitors,
        @Nullable Waiver waiver,
        Completeness completeness) {

    public Survey {
        occupancySamples = List.copyOf(occupancySamples);
        workwearSamples = List.copyOf(workwearSamples);
        competitors = List.copyOf(competitors);
    }

    /**
     * 豁免: a supervisor lets the posters go up although the file is incomplete (CO-11).
     *
     * @param by staff id of the supervisor
     * @param at when
     * @param reason why, in the supervisor's words
     */
    public record Waiver(String by, Instant at, String reason) {}

    /** The file of a community nobody surveyed. */
    public static Survey none(CommunityFile file) {
        Survey empty = new Survey(
                file.id(),
                file.name(),
                file.gridPath(),
                Facts.UNKNOWN,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                new Completeness(0, 1, List.of()));
        return empty.withCompleteness(Completeness.of(empty, file));
    }

    /** Whether the posters may go up: everything is known, or a supervisor waived what is not (CO-11). */
    public boolean salesMayStart() {
        return completeness.complete() || waiver != null;
    }

    public Optional<CompetitorPresence> competitor(String competitorId) {
        return competitors.stream()
                .filter(each -> each.competitorId().equals(competitorId))
                .findFirst();
    }

    /** What was counted at a moment, if something was (CO-13). */
    public Optional<AddSample> sample(AddSample.Kind kind, Instant at) {
        return switch (kind) {
            case LIT_WINDOWS ->
                occupancySamples.stream()
                        .filter(each -> each.at().equals(at))
                        .map(each -> new AddSample(kind, at, each.lit(), each.windows()))
                        .findFirst();
            case WORKWEAR ->
                workwearSamples.stream()
                        .filter(each -> each.at().equals(at))
                        .map(each -> new AddSample(kind, at, each.inWorkwear(), each.people()))
                        .findFirst();
        };
    }

    /** Occupied flats in percent: measured where a sample counts, else as stated; null while unknown (CO-13). */
    public @Nullable Rate occupancy() {
        Rate measured = OccupancySample.rate(occupancySamples);
        return measured != null ? measured : Rate.stated(facts.statedOccupancy(), facts.asOf(Fact.STATED_OCCUPANCY));
    }

    /** Flats their owners live in, in percent: measured where a sample counts, else as stated; null while unknown. */
    public @Nullable Rate ownerOccupied() {
        Rate measured = WorkwearSample.rate(workwearSamples);
        return measured != null
                ? measured
                : Rate.stated(facts.statedOwnerOccupied(), facts.asOf(Fact.STATED_OWNER_OCCUPIED));
    }

    /** Looks again how complete the file is, after something changed elsewhere. */
    public Decision<Survey> judgedAgain(CommunityFile file) {
        return judged(this, file, "event");
    }

    /**
     * The change accepted, with the news of it unless it is what was known {@code before}.
     *
     * @param staffId who brought it about
     */
    Decision<Survey> judged(Survey before, CommunityFile file, String staffId) {
        Survey judged = new Survey(
                        communityId,
                        file.name(),
                        file.gridPath(),
                        facts,
                        residents,
                        occupancySamples,
                        workwearSamples,
                        competitors,
                        waiver,
                        completeness)
                .withCompleteness(Completeness.of(this, file));
        return judged.equals(before) ? Decision.accepted(judged) : Decision.accepted(judged, judged.news(staffId));
    }

    private CommunitySurveyed news(String staffId) {
        return new CommunitySurveyed(
                communityId,
                communityName,
                gridPath,
                completeness.complete(),
                completeness.percent(),
                completeness.missing().stream().map(MissingItem::text).toList(),
                waiver != null,
                staffId);
    }

    Survey withFacts(Facts changed) {
        return new Survey(
                communityId,
                communityName,
                gridPath,
                changed,
                residents,
                occupancySamples,
                workwearSamples,
                competitors,
                waiver,
                completeness);
    }

    Survey withResidents(ResidentMix mix) {
        return new Survey(
                communityId,
                communityName,
                gridPath,
                facts,
                mix,
                occupancySamples,
                workwearSamples,
                competitors,
                waiver,
                completeness);
    }

    Survey with(OccupancySample sample) {
        List<OccupancySample> more = new ArrayList<>(occupancySamples);
        more.add(sample);
        return new Survey(
                communityId,
                communityName,
                gridPath,
                facts,
                residents,
                more,
                workwearSamples,
                competitors,
                waiver,
                completeness);
    }

    Survey with(WorkwearSample sample) {
        List<WorkwearSample> more = new ArrayList<>(workwearSamples);
        more.add(sample);
        return new Survey(
                communityId,
                communityName,
                gridPath,
                facts,
                residents,
                occupancySamples,
                more,
                competitors,
                waiver,
                completeness);
    }

    Survey withCompetitors(List<CompetitorPresence> present) {
        return new Survey(
                communityId,
                communityName,
                gridPath,
                facts,
                residents,
                occupancySamples,
                workwearSamples,
                present,
                waiver,
                completeness);
    }

    Survey withWaiver(Waiver granted) {
        return new Survey(
                communityId,
                communityName,
                gridPath,
                facts,
                residents,
                occupancySamples,
                workwearSamples,
                competitors,
                granted,
                completeness);
    }

    private Survey withCompleteness(Completeness judged) {
        return new Survey(
                communityId,
                communityName,
                gridPath,
                facts,
                residents,
                occupancySamples,
                workwearSamples,
                competitors,
                waiver,
                judged);
    }
}
