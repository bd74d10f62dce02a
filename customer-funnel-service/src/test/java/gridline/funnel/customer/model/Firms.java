package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;

import gridline.contracts.Money;
import gridline.contracts.community.BuildState;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.Difficulty;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.tariff.model.Tariff;
import gridline.funnel.tariff.model.TariffTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Firms at every stage of the funnel, brought there by the decisions themselves. */
public final class Firms {

    public static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    public static final StaffMember LI = new StaffMember("u-account-li", "李客户");
    public static final StaffMember ZHAO = new StaffMember("u-account-zhao", "赵客户");
    public static final StaffMember TECHNICIAN = new StaffMember("u-technician", "孙维护");
    public static final Place PLACE = new Place("c-130102001001", "棉二社区", "/13/1301/130102/130102001");
    public static final Tariff TARIFF = new Tariff(
            "t-1",
            PLACE.communityId(),
            PLACE.gridPath(),
            new TariffTerms(100, Money.yuan("45.00"), 12, null),
            TODAY.minusDays(1),
            null,
            null);

    private Firms() {}

    public static CustomerFile file(Contact... contacts) {
        return new CustomerFile(
                "石家庄恒远商贸有限公司", null, "建设北大街1号", ClusterKind.STREET_SHOP, 8, List.of(contacts), null, null, null);
    }

    public static Contact boss() {
        return new Contact("k-1", "王老板", "13812341234", "老板", true);
    }

    /** A target in the pool, with a complete file and no visit. */
    public static Customer fresh() {
        return Customer.create("f-1", PLACE, file(boss()), LI, NOW.minus(Duration.ofDays(1)));
    }

    /** At the stage, claimed by LI, with exactly the evidence the way there demanded. */
    public static Customer at(FunnelStage stage) {
        Customer firm = claimed(fresh());
        for (FunnelStage next : FunnelStage.values()) {
            if (next.compareTo(stage) > 0) {
                return firm;
            }
            firm = switch (next) {
                case TARGET -> firm;
                case LISTED -> moved(with(firm, EvidenceKind.VISIT), next);
                case POTENTIAL ->
                    moved(
                            with(
                                    firm,
                                    EvidenceKind.LATENT_NEED,
                                    EvidenceKind.PURCHASING_POWER,
                                    EvidenceKind.DIFFICULTY_LEVEL),
                            next);
                case INTENTION -> moved(with(firm, EvidenceKind.STATED_INTENT), next);
                case ORDERED -> signed(prepared(with(firm, EvidenceKind.PLAN_AGREED)));
                case ON_NET -> activated(firm);
            };
        }
        return firm;
    }

    /** The same firm under another id, so that several can be stored. */
    public static Customer renamed(Customer firm, String id) {
        return new Customer(
                id,
                firm.place(),
                firm.file(),
                firm.marks(),
                firm.stage(),
                firm.loss(),
                firm.tenure(),
                firm.evidence(),
                firm.stageHistory(),
                firm.orders(),
                firm.diary(),
                firm.contracts(),
                firm.passes(),
                firm.kin(),
                firm.origin());
    }

    public static Customer claimed(Customer firm) {
        return assertThatDecision(Claiming.claim(firm, LI, at(NOW))).isAccepted();
    }

    /** The usual terms, nothing held yet. */
    public static Claiming.Conditions at(Instant now) {
        return new Claiming.Conditions(RegistrationTerms.DEFAULT, Quota.FREE, now);
    }

    public static Customer with(Customer firm, EvidenceKind... kinds) {
        Customer next = firm;
        for (EvidenceKind kind : kinds) {
            next = assertThatDecision(Recording.evidence(next, evidence(kind), TODAY))
                    .isAccepted();
        }
        return next;
    }

    public static Evidence evidence(EvidenceKind kind) {
        Difficulty level = kind == EvidenceKind.DIFFICULTY_LEVEL ? Difficulty.COMPETITOR_CUSTOMER : null;
        return new Evidence(UUID.randomUUID().toString(), kind, TODAY, "所见所闻", level, LI, NOW, null);
    }

    public static Customer moved(Customer firm, FunnelStage to) {
        return assertThatDecision(Moving.to(firm, to, forward(BuildState.OPEN))).isAccepted();
    }

    public static Customer prepared(Customer firm) {
        return assertThatDecision(Preparing.prepare(firm, UUID.randomUUID().toString(), TARIFF, 2, null, act(LI)))
                .isAccepted();
    }

    public static Customer signed(Customer firm) {
        return assertThatDecision(Signing.sign(firm, firm.orders().getLast(), Money.yuan("45.00"), act(LI)))
                .isAccepted();
    }

    public static Customer activated(Customer firm) {
        return assertThatDecision(Activating.activate(firm, firm.orders().getLast(), act(TECHNICIAN)))
                .isAccepted();
    }

    public static OrderAct act(StaffMember who) {
        return act(who, BuildState.OPEN);
    }

    public static OrderAct act(StaffMember who, BuildState coverage) {
        return new OrderAct(who, TODAY, null, coverage, TODAY, NOW);
    }

    public static Moving.Command forward(BuildState coverage) {
        return new Moving.Command(LI, Moving.Why.NONE, coverage, TODAY, NOW);
    }

    /** Takes back a step forward that was a slip. */
    public static Moving.Command takingBack(StaffMember who) {
        Moving.Why slip = new Moving.Why(MoveReason.OTHER, "误操作", true);
        return new Moving.Command(who, slip, BuildState.OPEN, TODAY, NOW);
    }

    public static Moving.Command because(MoveReason reason) {
        return new Moving.Command(LI, new Moving.Why(reason, null, false), BuildState.OPEN, TODAY, NOW);
    }
}
