package gridline.campaign.attribution;

import gridline.contracts.Money;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListSpec;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** 佣金汇总: commissions of a period added up by partner hall. */
final class CommissionSums {

    private CommissionSums() {}

    /** What may be chosen: grids and the days on which orders were signed. */
    static final class Period implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("commission-sums")
                    .within("gridPath", "state.gridPath")
                    .range("earnedAt", "state.earnedAt", Instant.class)
                    .build();
        }
    }

    /**
     * What one hall earned.
     *
     * @param due waits for the supervisor
     * @param refused not to be paid
     */
    @Schema(name = "CommissionSum")
    record Sum(String hallId, Part due, Part approved, Part refused) {

        private static Sum none(String hallId) {
            return new Sum(hallId, Part.NONE, Part.NONE, Part.NONE);
        }

        private Sum plus(Commission one) {
            return switch (one.status()) {
                case DUE -> new Sum(hallId, due.plus(one.amount()), approved, refused);
                case APPROVED -> new Sum(hallId, due, approved.plus(one.amount()), refused);
                case REFUSED -> new Sum(hallId, due, approved, refused.plus(one.amount()));
            };
        }
    }

    /** How many, and what they come to. */
    @Schema(name = "CommissionSumPart")
    record Part(int count, Money amount) {

        private static final Part NONE = new Part(0, Money.yuan("0.00"));

        private Part plus(Money more) {
            return new Part(count + 1, amount.plus(more));
        }
    }

    /** Halls in the order of their ids. */
    @Schema(name = "CommissionSums")
    record Sums(List<Sum> items) {}

    static Sums of(Stream<Commission> commissions) {
        TreeMap<String, Sum> halls = new TreeMap<>();
        commissions.forEach(
                one -> halls.merge(one.hallId(), Sum.none(one.hallId()).plus(one), (before, _) -> before.plus(one)));
        return new Sums(new ArrayList<>(halls.values()));
    }
}
