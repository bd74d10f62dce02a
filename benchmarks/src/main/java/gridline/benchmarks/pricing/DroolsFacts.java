package gridline.benchmarks.pricing;

import gridline.contracts.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 规则事实: what the rules in {@code tariff.drl} look at and put down. Beans, since Drools reads getters. */
public final class DroolsFacts {

    public static final Money FIVE = Money.yuan("5");
    public static final Money TEN = Money.yuan("10");
    public static final Money FEN = Money.ofFen(1);

    private DroolsFacts() {}

    /** 资费: an offer, with the slot it is decided in. */
    public static final class Fact {
        private final boolean first;
        private final boolean lowest;
        private final boolean answered;
        private final int speed;
        private final int slot;
        private final int rank;
        private final Money fee;
        private final long ageDays;

        public Fact(
                boolean first,
                boolean lowest,
                boolean answered,
                int speed,
                int slot,
                int rank,
                Money fee,
                long ageDays) {
            this.first = first;
            this.lowest = lowest;
            this.answered = answered;
            this.speed = speed;
            this.slot = slot;
            this.rank = rank;
            this.fee = fee;
            this.ageDays = ageDays;
        }

        public boolean isFirst() {
            return first;
        }

        public boolean isLowest() {
            return lowest;
        }

        public boolean isAnswered() {
            return answered;
        }

        public int getSpeed() {
            return speed;
        }

        public int getSlot() {
            return slot;
        }

        /** Place in the order of the offers, which breaks ties. */
        public int getRank() {
            return rank;
        }

        public Money getFee() {
            return fee;
        }

        public long getAgeDays() {
            return ageDays;
        }
    }

    /** 过期. */
    public static final class Stale {
        private final Fact offer;

        public Stale(Fact offer) {
            this.offer = offer;
        }

        public Fact getOffer() {
            return offer;
        }
    }

    /** 参照. */
    public static final class Reference {
        private final Fact offer;

        public Reference(Fact offer) {
            this.offer = offer;
        }

        public Fact getOffer() {
            return offer;
        }
    }

    /** 目标价. */
    public static final class Target {
        private final String ruleId;
        private final Money amount;

        public Target(String ruleId, Money amount) {
            this.ruleId = ruleId;
            this.amount = amount;
        }

        public String getRuleId() {
            return ruleId;
        }

        public Money getAmount() {
            return amount;
        }
    }

    /** 界限. */
    public static final class Limit {
        private final String ruleId;
        private final boolean ceiling;
        private final Money amount;
        private final @Nullable Fact offer;

        private Limit(String ruleId, boolean ceiling, Money amount, @Nullable Fact offer) {
            this.ruleId = ruleId;
            this.ceiling = ceiling;
            this.amount = amount;
            this.offer = offer;
        }

        public static Limit atLeast(String ruleId, Money amount, @Nullable Fact offer) {
            return new Limit(ruleId, false, amount, offer);
        }

        public static Limit atMost(String ruleId, Money amount, @Nullable Fact offer) {
            return new Limit(ruleId, true, amount, offer);
        }

        public String getRuleId() {
            return ruleId;
        }

        public boolean isCeiling() {
            return ceiling;
        }

        public Money getAmount() {
            return amount;
        }

        public @Nullable Fact getOffer() {
            return offer;
        }
    }

    /** 结论; the price is null for a conflict. */
    public static final class Verdict {
        private final Money shown;
        private final @Nullable Money price;

        private Verdict(Money shown, @Nullable Money price) {
            this.shown = shown;
            this.price = price;
        }

        /** @param ceiling null where nothing limits from above */
        public static Verdict of(Target target, Comparable<?> floor, @Nullable Comparable<?> ceiling) {
            Money least = (Money) floor;
            Money aim = target.getAmount();
            Money moved = aim.compareTo(least) < 0 ? least : aim;
            if (ceiling == null) {
                return new Verdict(moved, moved);
            }
            Money most = (Money) ceiling;
            if (least.compareTo(most) > 0) {
                return new Verdict(aim, null);
            }
            Money price = moved.compareTo(most) > 0 ? most : moved;
            return new Verdict(price, price);
        }

        public @Nullable Money getPrice() {
            return price;
        }

        Money shown() {
            return shown;
        }
    }

    /** 检查. */
    public record Checked(String ruleId, Money limit, boolean holds, boolean binding) {}

    /** 答复: what a session puts down. */
    public static final class Answer {
        private final List<Checked> guards = new ArrayList<>();
        private @Nullable Money price;
        private boolean survey;

        public void survey() {
            survey = true;
        }

        public void guard(Verdict verdict, Limit limit) {
            price = verdict.getPrice();
            int compared = verdict.shown().compareTo(limit.getAmount());
            guards.add(new Checked(
                    limit.getRuleId(),
                    limit.getAmount(),
                    limit.isCeiling() ? compared <= 0 : compared >= 0,
                    compared == 0));
        }

        public @Nullable Money price() {
            return price;
        }

        public boolean isSurvey() {
            return survey;
        }

        public List<Checked> guards() {
            return guards;
        }
    }
}
