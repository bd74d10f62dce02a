package gridline.funnel.figures.web;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.action.model.Diary;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Firms;
import gridline.funnel.customer.model.Loss;
import gridline.funnel.customer.model.Place;
import gridline.funnel.order.model.Order;
import gridline.funnel.order.model.OrderStatus;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.MoveReason;
import gridline.funnel.stage.model.StageChange;
import gridline.funnel.stage.model.StageChange.Kind;
import gridline.funnel.tariff.model.TariffTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Customers with whatever history: forward, back, lost, taken up again, over many months and by several people. */
final class RandomHistories {

    private static final List<StaffMember> STAFF = List.of(
            new StaffMember("u-drill-a", "甲客户"),
            new StaffMember("u-drill-b", "乙客户"),
            new StaffMember("u-drill-c", "丙客户"));
    private static final Instant START = Instant.parse("2025-11-20T15:59:59Z");

    private RandomHistories() {}

    static Customer customer(String id, Place place, Random random) {
        Instant at = START.plus(Duration.ofHours(random.nextInt(24 * 60)));
        List<StageChange> history = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        history.add(new StageChange(Kind.CREATED, null, FunnelStage.TARGET, at, any(random), null, null));
        for (int step = random.nextInt(14); step > 0; step--) {
            // Some moves meet in one second, and some at the turn of a month in Shanghai.
            at = at.plus(Duration.ofHours(random.nextInt(3) == 0 ? 0 : random.nextInt(24 * 20)));
            StageChange change = next(history.getLast(), at, random);
            history.add(change);
            if (change.kind() == Kind.ADVANCED && change.to() == FunnelStage.ORDERED) {
                orders.add(order(at, change.by(), random));
            }
        }
        Customer fresh = Customer.create(id, place, Firms.file(Firms.boss()), any(random), at);
        StageChange last = history.getLast();
        Loss loss = last.kind() == Kind.LOST
                ? new Loss(FunnelStage.LISTED, MoveReason.PRICE, null, last.at(), last.by())
                : null;
        return new Customer(
                id,
                place,
                fresh.file(),
                fresh.marks(),
                last.to(),
                loss,
                fresh.tenure(),
                List.of(),
                history,
                orders,
                Diary.EMPTY,
                List.of(),
                List.of(),
                fresh.kin(),
                null);
    }

    private static StageChange next(StageChange last, Instant at, Random random) {
        FunnelStage from = last.to();
        StaffMember who = any(random);
        if (last.kind() == Kind.LOST) {
            return new StageChange(Kind.REOPENED, from, from, at, who, null, null);
        }
        MoveReason reason = MoveReason.values()[random.nextInt(MoveReason.values().length)];
        int luck = random.nextInt(10);
        if (luck == 0) {
            return new StageChange(Kind.LOST, from, FunnelStage.TARGET, at, who, reason, null);
        }
        if (from != FunnelStage.TARGET && (luck == 1 || from == FunnelStage.ON_NET)) {
            FunnelStage to = FunnelStage.values()[random.nextInt(from.ordinal())];
            return new StageChange(Kind.MOVED_BACK, from, to, at, who, reason, null);
        }
        return new StageChange(Kind.ADVANCED, from, FunnelStage.values()[from.ordinal() + 1], at, who, null, null);
    }

    private static Order order(Instant at, StaffMember by, Random random) {
        TariffTerms terms = new TariffTerms(100, Money.ofFen(1 + random.nextInt(20_000)), 12, null);
        LocalDate day = LocalDate.of(2026, 3, 1);
        Order signed = Order.prepared(
                        UUID.randomUUID().toString(), "t-1", terms, 1 + random.nextInt(5), day, at, by, null)
                .with(OrderStatus.SIGNED, day, at, by, null);
        OrderStatus end = OrderStatus.values()[1 + random.nextInt(3)];
        return end == OrderStatus.SIGNED ? signed : signed.with(end, day, at.plusSeconds(60), any(random), null);
    }

    private static StaffMember any(Random random) {
        return STAFF.get(random.nextInt(STAFF.size()));
    }
}
