package gridline.community.assessment;

import gridline.community.assessment.model.InputName;
import gridline.community.assessment.model.Inputs;
import gridline.community.assessment.model.Known;
import gridline.community.building.model.Building;
import gridline.community.building.model.NetworkUse;
import gridline.community.building.persistence.Buildings;
import gridline.community.community.model.Community;
import gridline.community.competitor.CompetitorOffer;
import gridline.community.competitor.CompetitorOffers;
import gridline.community.survey.model.CompetitorPresence;
import gridline.community.survey.model.Fact;
import gridline.community.survey.model.Facts;
import gridline.community.survey.model.Rate;
import gridline.community.survey.model.ResidentMix;
import gridline.community.survey.model.Segment;
import gridline.community.survey.model.Survey;
import gridline.community.survey.persistence.Surveys;
import gridline.platform.persistence.Versioned;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 评估取数: gathers what is known of a community, from its file, its buildings and the offers seen there (CO-20 … CO-22). */
@Component
class KnownInputs {

    /** What each class of residents wants and how long it stays, 0 to 100: from SG-6 and SG-1 up to SG-7. */
    private static final Map<Segment, Integer> DEMAND = Map.of(
            Segment.SG1, 30,
            Segment.SG2, 50,
            Segment.SG3, 70,
            Segment.SG4, 90,
            Segment.SG5, 80,
            Segment.SG6, 20,
            Segment.SG7, 100);

    private final Surveys surveys;
    private final Buildings buildings;
    private final CompetitorOffers offers;

    KnownInputs(Surveys surveys, Buildings buildings, CompetitorOffers offers) {
        this.surveys = surveys;
        this.buildings = buildings;
        this.offers = offers;
    }

    Inputs of(Community community) {
        Map<InputName, Known> known = new EnumMap<>(InputName.class);
        Integer households = community.details().households();
        if (households != null) {
            String text = households + (community.surveyFiguresInvented() ? " (invented)" : "");
            known.put(InputName.HOUSEHOLDS, new Known(text, households, community.describedOn()));
        }
        List<Building> all = buildings.of(community.id());
        surveys.find(community.id()).map(Versioned::state).ifPresent(survey -> {
            surveyed(survey, known);
            rivals(survey, known);
        });
        atLeast(InputName.OUR_HOUSEHOLDS, all, NetworkUse.OURS, known);
        atLeast(InputName.COMPETITOR_USERS, all, NetworkUse.COMPETITOR, known);
        cheapest(offers.seenIn(community.id()), known);
        Map<YearMonth, Integer> ends = new TreeMap<>();
        all.forEach(
                building -> building.contractEnds().forEach((month, count) -> ends.merge(month, count, Integer::sum)));
        if (!ends.isEmpty()) {
            int contracts = ends.values().stream().mapToInt(Integer::intValue).sum();
            known.put(InputName.CONTRACT_ENDS, Known.of(contracts, newest(all)));
        }
        return new Inputs(known, ends);
    }

    private static void surveyed(Survey survey, Map<InputName, Known> known) {
        Facts facts = survey.facts();
        rate(InputName.OWNER_OCCUPIED, survey.ownerOccupied(), known);
        rate(InputName.OCCUPANCY, survey.occupancy(), known);
        ResidentMix mix = survey.residents();
        if (mix != null) {
            known.put(InputName.RESIDENT_MIX, new Known(text(mix), demand(mix), mix.asOf()));
        }
        LocalDate handover = facts.handoverOn();
        if (handover != null) {
            known.put(InputName.HANDOVER, day(handover, facts.asOf(Fact.HANDOVER)));
        }
        constant(InputName.ESTATE_CLASS, facts.estateClass(), facts.asOf(Fact.ESTATE_CLASS), known);
        constant(InputName.ENTRY_THRESHOLD, facts.entryThreshold(), facts.asOf(Fact.ENTRY_THRESHOLD), known);
        constant(InputName.FORUM, facts.forum(), facts.asOf(Fact.FORUM), known);
        number(InputName.COMPUTERS, facts.computers(), facts.asOf(Fact.COMPUTERS), known);
        number(InputName.AGED_16_TO_50, facts.aged16To50(), facts.asOf(Fact.AGED_16_TO_50), known);
        number(InputName.OUR_HOUSEHOLDS, facts.ourHouseholds(), facts.asOf(Fact.OUR_HOUSEHOLDS), known);
        if (facts.blocker() != null) {
            known.put(InputName.BLOCKER, new Known(facts.blocker().name(), 1, facts.asOf(Fact.BLOCKER)));
        }
        use(facts, known);
    }

    /** Purely residential only when both were looked at; one of the two is enough to be mostly let. */
    private static void use(Facts facts, Map<InputName, Known> known) {
        boolean mixed = Boolean.TRUE.equals(facts.mixedUse());
        boolean shopping = Boolean.TRUE.equals(facts.besideShopping());
        if (mixed || shopping) {
            known.put(
                    InputName.USE,
                    new Known(
                            mixed ? Fact.MIXED_USE.name() : Fact.BESIDE_SHOPPING.name(),
                            1,
                            facts.asOf(mixed ? Fact.MIXED_USE : Fact.BESIDE_SHOPPING)));
        } else if (facts.mixedUse() != null && facts.besideShopping() != null) {
            known.put(InputName.USE, new Known("RESIDENTIAL", 0, facts.asOf(Fact.MIXED_USE)));
        }
    }

    private static void rivals(Survey survey, Map<InputName, Known> known) {
        List<CompetitorPresence> present = survey.competitors();
        if (Boolean.TRUE.equals(survey.facts().competitorFree())) {
            known.put(InputName.COMPETITOR_USERS, Known.of(0, survey.facts().asOf(Fact.COMPETITOR_FREE)));
            return;
        }
        if (!present.isEmpty() && present.stream().allMatch(each -> each.customers() != null)) {
            long users = present.stream()
                    .map(CompetitorPresence::customers)
                    .mapToLong(count -> count == null ? 0 : count)
                    .sum();
            LocalDate oldest = present.stream()
                    .map(CompetitorPresence::asOf)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            known.put(InputName.COMPETITOR_USERS, Known.of(Math.toIntExact(users), oldest));
        }
        Optional<CompetitorPresence> first = present.stream()
                .filter(each -> each.openedOn() != null)
                .min(Comparator.comparing(each -> String.valueOf(each.openedOn())));
        first.ifPresent(each -> {
            LocalDate opened = each.openedOn();
            if (opened != null) {
                known.put(InputName.COMPETITOR_OPENED, day(opened, each.asOf()));
            }
        });
    }

    /** Doors counted one by one are at least as many as somebody stated. */
    private static void atLeast(InputName name, List<Building> buildings, NetworkUse use, Map<InputName, Known> known) {
        int counted =
                buildings.stream().mapToInt(building -> building.using(use)).sum();
        Known stated = known.get(name);
        if (stated != null && counted > stated.number()) {
            known.put(name, Known.of(counted, newest(buildings)));
        }
    }

    /** Cheapest of each competitor's newest offer. */
    private static void cheapest(List<CompetitorOffer> seen, Map<InputName, Known> known) {
        Map<String, CompetitorOffer> newest = new HashMap<>();
        for (CompetitorOffer offer : seen) {
            newest.merge(
                    offer.competitorId(),
                    offer,
                    (one, other) -> other.observedOn().isBefore(one.observedOn()) ? one : other);
        }
        newest.values().stream()
                .min(Comparator.comparing(
                        (CompetitorOffer offer) -> offer.monthlyFee().amount()))
                .ifPresent(offer -> known.put(
                        InputName.COMPETITOR_FEE,
                        new Known(
                                offer.monthlyFee().amount().toPlainString(),
                                Math.toIntExact(offer.monthlyFee().fen()),
                                offer.observedOn())));
    }

    private static int demand(ResidentMix mix) {
        long points = DEMAND.entrySet().stream()
                .mapToLong(each -> (long) each.getValue() * mix.share(each.getKey()))
                .sum();
        return (int) (points / 100);
    }

    private static String text(ResidentMix mix) {
        return new TreeMap<>(mix.shares())
                .entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> each.getKey() + " " + each.getValue() + " %")
                        .collect(Collectors.joining(", "));
    }

    private static void rate(InputName name, @Nullable Rate rate, Map<InputName, Known> known) {
        if (rate != null) {
            known.put(name, Known.of(rate.percent(), rate.asOf()));
        }
    }

    private static void number(
            InputName name, @Nullable Integer number, @Nullable LocalDate asOf, Map<InputName, Known> known) {
        if (number != null) {
            known.put(name, Known.of(number, asOf));
        }
    }

    private static void constant(
            InputName name, @Nullable Enum<?> constant, @Nullable LocalDate asOf, Map<InputName, Known> known) {
        if (constant != null) {
            known.put(name, new Known(constant.name(), constant.ordinal(), asOf));
        }
    }

    private static Known day(LocalDate day, @Nullable LocalDate asOf) {
        return new Known(day.toString(), Math.toIntExact(day.toEpochDay()), asOf);
    }

    private static @Nullable LocalDate newest(List<Building> buildings) {
        return buildings.stream()
                .flatMap(building -> building.households().stream())
                .map(household -> household.asOf())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
