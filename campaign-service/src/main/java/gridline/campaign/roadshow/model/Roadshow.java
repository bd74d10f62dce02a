package gridline.campaign.roadshow.model;

import gridline.contracts.Money;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 现场路演 (CP-30).
 *
 * @param id identity; also the campaign its leads belong to
 * @param communityId community
 * @param communityName its name
 * @param gridPath its grid
 * @param plan what is planned
 * @param status where it stands
 * @param result what came of it; null before it was held
 * @param reason why it was cancelled or taken back; null if it was not
 */
public record Roadshow(
        String id,
        String communityId,
        String communityName,
        String gridPath,
        Plan plan,
        Status status,
        @Nullable Result result,
        @Nullable String reason) {

    /** From this time on lighting is a must. */
    public static final LocalTime DUSK = LocalTime.of(18, 30);

    /** 状态. */
    public enum Status {
        /** 筹备. */
        PLANNED,
        /** 已确认: people, kit and place are booked. */
        CONFIRMED,
        /** 已举办. */
        HELD,
        /** 已取消. */
        CANCELLED
    }

    /**
     * 方案.
     *
     * @param spotKind kind of place
     * @param spot which place
     * @param spotReason why there
     * @param separatedEntrances whether cars and pedestrians enter apart, so that leaflets are needed at the car entrance
     * @param day day
     * @param from first minute
     * @param until last minute
     * @param kit what is brought
     * @param staff who comes; a technician is invited
     * @param agreement reference of the property company's agreement; null while there is none
     * @param permit reference of a permit; null where none is needed
     * @param rainPlan what is done when it rains; null while nobody thought of it
     * @param weatherNote forecast, by hand
     */
    public record Plan(
            SpotKind spotKind,
            String spot,
            String spotReason,
            boolean separatedEntrances,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            List<KitItem> kit,
            List<Crew> staff,
            @Nullable String agreement,
            @Nullable String permit,
            @Nullable String rainPlan,
            @Nullable String weatherNote) {

        public Plan {
            kit = List.copyOf(kit);
            staff = List.copyOf(staff);
        }

        /** CP-30: what must be there. */
        public Set<KitItem.Kind> requiredKit() {
            Set<KitItem.Kind> kinds = EnumSet.of(
                    KitItem.Kind.SHADE_AND_RAIN_COVER,
                    KitItem.Kind.BANNER,
                    KitItem.Kind.TABLES_AND_CHAIRS,
                    KitItem.Kind.GIFTS,
                    KitItem.Kind.LEAFLETS);
            if (until.isAfter(DUSK)) {
                kinds.add(KitItem.Kind.LIGHTING);
            }
            if (separatedEntrances) {
                kinds.add(KitItem.Kind.CAR_ENTRANCE_LEAFLETS);
            }
            return kinds;
        }

        /** What of it is still missing. */
        public List<KitItem.Kind> missingKit() {
            Set<KitItem.Kind> there = kit.stream().map(KitItem::kind).collect(Collectors.toSet());
            return requiredKit().stream().filter(kind -> !there.contains(kind)).toList();
        }
    }

    /**
     * 人员.
     *
     * @param name as the planner knew the person; null when only the id was given
     */
    public record Crew(String staffId, @Nullable String name, CrewRole role) {

        /** What people call them; the id where no name is known. */
        public String shown() {
            return name == null ? staffId : name;
        }
    }

    /** 现场角色. */
    public enum CrewRole {
        /** 负责人. */
        LEAD,
        /** 推广. */
        PROMOTER,
        /** 维护技术员: answers questions about quality. */
        TECHNICIAN,
        /** 抽奖主持. */
        DRAW_HOST
    }

    /**
     * 结果.
     *
     * @param attendance people who stopped
     * @param orders orders taken on the spot
     * @param cost everything it cost
     */
    public record Result(
            int attendance,
            int orders,
            Money cost,
            @Nullable String note) {}

    /** People, kit and place it needs, each can be at one show at a time. */
    public List<Resource> resources() {
        return Stream.of(
                        plan.staff().stream().map(crew -> Resource.person(crew.staffId(), crew.name())),
                        plan.kit().stream()
                                .filter(item -> item.assetId() != null)
                                .map(item -> Resource.kit(item.kind(), Objects.requireNonNull(item.assetId()))),
                        Stream.of(Resource.spot(communityId, plan.spot())))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** Changed while it is only planned. */
    public Decision<Roadshow> planned(Plan anew) {
        return new Violations()
                .when(
                        status != Status.PLANNED,
                        () -> Violation.of("CP-30.not-planned").with("status", status))
                .addAll(times(anew))
                .orElse(() -> Decision.accepted(with(anew, Status.PLANNED, null, reason)));
    }

    /** What is wrong with the times of a plan. */
    public static List<Violation> times(Plan plan) {
        return plan.from().isBefore(plan.until())
                ? List.of()
                : List.of(Violation.of("CP-30.ends-before-it-begins", "plan.until"));
    }

    /** CP-30: everything that keeps it from being held. */
    public List<Violation> unready(LocalDate today) {
        Violations faults = new Violations()
                .when(
                        status != Status.PLANNED && status != Status.CONFIRMED,
                        () -> Violation.of("CP-30.not-planned").with("status", status))
                .when(plan.day().isBefore(today), () -> Violation.of("CP-30.day-past", "plan.day"))
                .when(plan.agreement() == null, () -> Violation.of("CP-30.no-agreement", "plan.agreement"))
                .when(plan.rainPlan() == null, () -> Violation.of("CP-30.no-rain-plan", "plan.rainPlan"))
                .when(
                        plan.spotKind() == SpotKind.CAR_ENTRANCE,
                        () -> Violation.of("CP-30.car-entrance-only-beside", "plan.spotKind"))
                .when(
                        plan.staff().stream().noneMatch(crew -> crew.role() == CrewRole.TECHNICIAN),
                        () -> Violation.of("CP-30.technician-not-invited", "plan.staff"));
        plan.missingKit()
                .forEach(kind ->
                        faults.add(Violation.of("CP-30.kit-missing", "plan.kit").with("kind", kind)));
        return faults.list();
    }

    public Decision<Roadshow> confirmed(LocalDate today) {
        return new Violations()
                .addAll(unready(today))
                .orElse(() -> Decision.accepted(with(plan, Status.CONFIRMED, null, null)));
    }

    /** Rain, or a change of plan: back to planning; what was booked is free again. */
    public Decision<Roadshow> reopened(String why) {
        return new Violations()
                .when(
                        status != Status.CONFIRMED && status != Status.PLANNED,
                        () -> Violation.of("CP-30.not-planned").with("status", status))
                .orElse(() -> Decision.accepted(with(plan, Status.PLANNED, null, why)));
    }

    public Decision<Roadshow> cancelled(String why) {
        return new Violations()
                .when(status == Status.HELD, () -> Violation.of("CP-30.held-already"))
                .orElse(() -> Decision.accepted(with(plan, Status.CANCELLED, null, why)));
    }

    /** It was held; told again, it is corrected. */
    public Decision<Roadshow> held(Result what, LocalDate today) {
        return new Violations()
                .when(
                        status != Status.CONFIRMED && status != Status.HELD,
                        () -> Violation.of("CP-30.not-confirmed").with("status", status))
                .when(plan.day().isAfter(today), () -> Violation.of("CP-30.not-yet", "plan.day"))
                .orElse(() -> Decision.accepted(with(plan, Status.HELD, what, reason)));
    }

    private Roadshow with(Plan now, Status state, @Nullable Result what, @Nullable String why) {
        return new Roadshow(id, communityId, communityName, gridPath, now, state, what, why);
    }
}
