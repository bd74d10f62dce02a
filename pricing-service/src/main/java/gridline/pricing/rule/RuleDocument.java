package gridline.pricing.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gridline.contracts.Money;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.rule.model.Reach;
import gridline.pricing.rule.model.Rule;

/** 规则文档: one rule as it stands in files and answers, told apart by {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RuleDocument.Undercut.class, name = "UNDERCUT"),
    @JsonSubTypes.Type(value = RuleDocument.Premium.class, name = "PREMIUM"),
    @JsonSubTypes.Type(value = RuleDocument.SamePrice.class, name = "SAME_PRICE"),
    @JsonSubTypes.Type(value = RuleDocument.FloorAtComparedStep.class, name = "FLOOR_AT_COMPARED_STEP"),
    @JsonSubTypes.Type(value = RuleDocument.NeverCheaperAtSameSpeed.class, name = "NEVER_CHEAPER_AT_SAME_SPEED"),
    @JsonSubTypes.Type(value = RuleDocument.MinimumFee.class, name = "MINIMUM_FEE")
})
sealed interface RuleDocument {

    Rule toRule();

    record Undercut(String id, CompetitorTier against, Reach reach, Money by) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.Undercut(id, against, reach, by);
        }
    }

    record Premium(
            String id, CompetitorTier against, Reach reach, int stepsMore, Money least, Money most, Money preferred)
            implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.Premium(id, against, reach, stepsMore, least, most, preferred);
        }
    }

    record SamePrice(String id, CompetitorTier against, Reach reach) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.SamePrice(id, against, reach);
        }
    }

    record FloorAtComparedStep(String id, CompetitorTier against, Reach reach) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.FloorAtComparedStep(id, against, reach);
        }
    }

    record NeverCheaperAtSameSpeed(String id, CompetitorTier against) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.NeverCheaperAtSameSpeed(id, against);
        }
    }

    record MinimumFee(String id, Money least) implements RuleDocument {
        @Override
        public Rule toRule() {
            return new Rule.MinimumFee(id, least);
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
        };
    }
}
