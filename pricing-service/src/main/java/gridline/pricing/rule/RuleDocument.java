package gridline.pricing.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.rule.model.Reach;
import gridline.pricing.rule.model.Rule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 规则文档: one rule as it stands in files and answers, told apart by {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RuleDocument.Undercut.class, name = "UNDERCUT"),
    @JsonSubTypes.Type(value = RuleDocument.Premium.class, name = "PREMIUM"),
    @JsonSubTypes.Type(value = RuleDocument.SamePrice.class, name = "SAME_PRICE"),
    @JsonSubTypes.Type(value = RuleDocument.FloorAtComparedStep.class, name = "FLOOR_AT_COMPARED_STEP"),
    @JsonSubTypes.Type(value = RuleDocument.NeverCheaperAtSameSpeed.class, name = "NEVER_CHEAPER_AT_SAME_SPEED"),
    @JsonSubTypes.Type(value = RuleDocument.MinimumFee.class, name = "MINIMUM_FEE"),
    @JsonSubTypes.Type(value = RuleDocument.MaximumFee.class, name = "MAXIMUM_FEE"),
    @JsonSubTypes.Type(value = RuleDocument.Band.class, name = "BAND"),
    @JsonSubTypes.Type(value = RuleDocument.DivisibleFee.class, name = "DIVISIBLE_FEE"),
    @JsonSubTypes.Type(value = RuleDocument.Limited.class, name = "LIMITED")
})
public sealed interface RuleDocument {

    Rule toRule();

    record Undercut(
            @NotNull @Size(max = 40) String id,
            @NotNull CompetitorTier against,
            @NotNull Reach reach,
            @NotNull Money by)
            implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.Undercut(id, against, reach, by);
        }
    }

    record Premium(
            @NotNull @Size(max = 40) String id,
            @NotNull CompetitorTier against,
            @NotNull Reach reach,
            int stepsMore,
            @NotNull Money least,
            @NotNull Money most,
            @NotNull Money preferred)
            implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.Premium(id, against, reach, stepsMore, least, most, preferred);
        }
    }

    record SamePrice(
            @NotNull @Size(max = 40) String id,
            @NotNull CompetitorTier against,
            @NotNull Reach reach) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.SamePrice(id, against, reach);
        }
    }

    record FloorAtComparedStep(
            @NotNull @Size(max = 40) String id,
            @NotNull CompetitorTier against,
            @NotNull Reach reach) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.FloorAtComparedStep(id, against, reach);
        }
    }

    record NeverCheaperAtSameSpeed(
            @NotNull @Size(max = 40) String id, @NotNull CompetitorTier against) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.NeverCheaperAtSameSpeed(id, against);
        }
    }

    record MinimumFee(
            @NotNull @Size(max = 40) String id, @NotNull Money least) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.MinimumFee(id, least);
        }
    }

    record MaximumFee(
            @NotNull @Size(max = 40) String id, @NotNull Money most) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.MaximumFee(id, most);
        }
    }

    record Band(
            @NotNull @Size(max = 40) String id,
            @NotNull CompetitorTier against,
            @NotNull Reach reach,
            @NotNull Money below,
            @NotNull Money above)
            implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.Band(id, against, reach, below, above);
        }
    }

    record DivisibleFee(
            @NotNull @Size(max = 40) String id, @NotNull Money step) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.DivisibleFee(id, step);
        }
    }

    record Limited(@NotNull @Size(max = 40) String id, int firstUsers, int days) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.Limited(id, firstUsers, days);
        }
    }

    static RuleDocument from(Rule rule) {
        return switch (rule) {
            case Rule.Undercut(var id, var against, var reach, var by) -> new Undercut(id, against, reach, by);
            case Rule.Premium(var id, var against, var reach, int stepsMore, var least, var most, var preferred) ->
                new Premium(id, against, reach, stepsMore, least, most, preferred);
            case Rule.SamePrice(var id, var against, var reach) -> new SamePrice(id, against, reach);
            case Rule.FloorAtComparedStep(var id, var against, var reach) ->
                new FloorAtComparedStep(id, against, reach);
            case Rule.NeverCheaperAtSameSpeed(var id, var against) -> new NeverCheaperAtSameSpeed(id, against);
            case Rule.MinimumFee(var id, var least) -> new MinimumFee(id, least);
            case Rule.MaximumFee(var id, var most) -> new MaximumFee(id, most);
            case Rule.Band(var id, var against, var reach, var below, var above) ->
                new Band(id, against, reach, below, above);
            case Rule.DivisibleFee(var id, var step) -> new DivisibleFee(id, step);
            case Rule.Limited(var id, int firstUsers, int days) -> new Limited(id, firstUsers, days);
        };
    }
}
