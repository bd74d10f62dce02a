package gridline.standalone.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index that answers a query with the fewest entries visited (查询规划). Entries are counted, not guessed: the
 * trees know their ranks. How many of them a limit spares is guessed, taking matches as evenly spread.
 */
final class Planner {

    /** Keys lie below: they begin with a type byte or its complement. */
    static final Interval EVERYTHING = new Interval(Bytes.NONE, new byte[] {(byte) 0xff}, false);

    private static final IndexKey BY_ID = new IndexKey(IdIndex.ID, true);
    private static final int MOST_RANGES = 10_000;
    private static final int RANGES_COUNTED = 100;

    /** An entry of a secondary index costs a look-up of its document more than one of the primary index. */
    private static final double LOOK_UP = 1.5;

    private static final double SORTING = 2;

    private final List<OrderedIndex> indexes;
    private final List<Conditions> alternatives;
    private final @Nullable Document order;

    /** The ranges of one index, how many entries they hold, and how many leading fields have one value throughout. */
    private record Candidate(OrderedIndex index, List<Interval> ranges, double entries, int fixed, Plan.Beside beside) {

        Plan.Part part() {
            return new Plan.Part(index, ranges, beside);
        }
    }

    private record Reach(List<Interval> ranges, List<byte[]> fixed) {}

    private Planner(List<OrderedIndex> indexes, Document query, @Nullable Document order) {
        this.indexes = indexes;
        this.alternatives = Conditions.alternatives(query);
        this.order = order;
    }

    /** @param wanted how many documents are wanted, skipped ones included; 0 means all */
    static Plan plan(List<OrderedIndex> indexes, Document query, @Nullable Document order, long wanted) {
        return new Planner(indexes, query, order).plan(wanted);
    }

    private Plan plan(long wanted) {
        List<Candidate> candidates = candidates(alternatives);
        double fewest =
                candidates.stream().mapToDouble(Candidate::entries).min().orElse(0);
        Plan best = null;
        double lowest = Double.MAX_VALUE;
        for (Candidate candidate : candidates) {
            Optional<Boolean> direction = order == null ? Optional.of(false) : direction(candidate, order);
            double cost = candidate.entries * (candidate.index instanceof IdIndex ? 1 : LOOK_UP);
            if (direction.isEmpty()) {
                cost *= SORTING;
            } else if (wanted > 0) {
                cost = Math.min(cost, cost * wanted / Math.max(fewest, 1));
            }
            if (cost < lowest) {
                lowest = cost;
                best = new Plan(
                        List.of(candidate.part()),
                        direction.orElse(false),
                        direction.isPresent(),
                        repeats(candidate.index));
            }
        }
        Optional<Plan> apart = alternatives.size() > 1 ? apart(lowest) : Optional.empty();
        if (best == null) {
            throw new IllegalStateException("a collection without primary index");
        }
        return apart.orElse(best);
    }

    /** Every alternative by an index of its own, when that costs less. */
    private Optional<Plan> apart(double limit) {
        List<Plan.Part> parts = new ArrayList<>();
        double cost = 0;
        for (Conditions alternative : alternatives) {
            Candidate best = candidates(List.of(alternative)).stream()
                    .min(Comparator.comparingDouble(Candidate::entries))
                    .orElseThrow();
            cost += best.entries * LOOK_UP * (order == null ? 1 : SORTING);
            parts.add(best.part());
        }
        return cost < limit ? Optional.of(new Plan(parts, false, order == null, true)) : Optional.empty();
    }

    private List<Candidate> candidates(List<Conditions> demanded) {
        List<Candidate> candidates = new ArrayList<>();
        for (OrderedIndex index : indexes) {
            boolean complete = index.coversAll() || demanded.stream().allMatch(index::covers);
            if (complete) {
                List<Interval> ranges = new ArrayList<>();
                List<byte[]> fixed = null;
                Plan.Beside beside = null;
                for (Conditions conditions : demanded) {
                    Reach reach = reach(index, conditions);
                    ranges.addAll(reach.ranges);
                    fixed = fixed == null ? reach.fixed : common(fixed, reach.fixed);
                    Plan.Beside here = beside(index, conditions);
                    beside = beside == null || beside.isSame(here) ? here : Plan.Beside.NOTHING;
                }
                List<Interval> merged = Interval.union(ranges);
                candidates.add(new Candidate(
                        index,
                        merged,
                        entries(index, merged),
                        fixed == null ? 0 : fixed.size(),
                        beside == null ? Plan.Beside.NOTHING : beside));
            }
        }
        return candidates;
    }

    private static double entries(OrderedIndex index, List<Interval> ranges) {
        List<Interval> counted = ranges.subList(0, Math.min(ranges.size(), RANGES_COUNTED));
        double sum = counted.stream().mapToLong(index::count).sum();
        return counted.isEmpty() ? 0 : sum * ranges.size() / counted.size();
    }

    private static List<byte[]> common(List<byte[]> some, List<byte[]> others) {
        List<byte[]> common = new ArrayList<>();
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            if (!Arrays.equals(some.get(i), others.get(i))) {
                break;
            }
            common.add(some.get(i));
        }
        return common;
    }

    private static Reach reach(OrderedIndex index, Conditions conditions) {
        List<byte[]> prefixes = List.of(Bytes.NONE);
        List<byte[]> fixed = new ArrayList<>();
        List<IndexKey> fields = fields(index);
        for (int field = 0; field < fields.size(); field++) {
            List<List<Interval>> demands =
                    conditions.byPath().get(fields.get(field).getKey());
            if (demands == null) {
                break;
            }
            List<Interval> demand = index.holdsArrays(field)
                    ? narrowest(index, prefixes.getFirst(), demands)
                    : demands.stream().reduce(Interval::intersect).orElseThrow();
            if (demand.isEmpty()) {
                return new Reach(List.of(), fixed);
            }
            if ((long) prefixes.size() * demand.size() > MOST_RANGES) {
                break;
            }
            if (!fields.get(field).isAscending()) {
                demand = Interval.union(demand.stream().map(Interval::turned).toList());
            }
            if (!demand.stream().allMatch(Interval::point)) {
                List<Interval> ranges = new ArrayList<>();
                for (byte[] prefix : prefixes) {
                    demand.forEach(interval -> ranges.add(interval.behind(prefix)));
                }
                return new Reach(ranges, fixed);
            }
            List<byte[]> longer = new ArrayList<>();
            for (byte[] prefix : prefixes) {
                demand.forEach(interval -> longer.add(Bytes.join(prefix, interval.from())));
            }
            prefixes = longer;
            if (demand.size() == 1 && fixed.size() == field) {
                fixed.add(demand.getFirst().from());
            }
        }
        List<Interval> ranges = prefixes.stream()
                .map(prefix -> prefix.length == 0 ? EVERYTHING : Interval.prefix(prefix))
                .toList();
        return new Reach(ranges, fixed);
    }

    /** Demands on an array may be met by different elements, so only one of them can be looked up. */
    private static List<Interval> narrowest(OrderedIndex index, byte[] prefix, List<List<Interval>> demands) {
        return demands.stream()
                .min(Comparator.comparingDouble(demand -> entries(
                        index,
                        demand.stream().map(interval -> interval.behind(prefix)).toList())))
                .orElseThrow();
    }

    /** The elements asked for of an array at the beginning of an index, beside the rarest one, which is looked up. */
    private static Plan.Beside beside(OrderedIndex index, Conditions conditions) {
        IndexKey first = fields(index).getFirst();
        List<List<Interval>> demands = conditions.byPath().get(first.getKey());
        if (demands == null || demands.size() == 1 || !index.holdsArrays(0) || !first.isAscending()) {
            return Plan.Beside.NOTHING;
        }
        List<Interval> rarest = narrowest(index, Bytes.NONE, demands);
        if (rarest.size() != 1 || !rarest.getFirst().point()) {
            return Plan.Beside.NOTHING;
        }
        List<byte[]> others = demands.stream()
                .filter(demand -> demand != rarest
                        && demand.size() == 1
                        && demand.getFirst().point())
                .map(demand -> demand.getFirst().from())
                .toList();
        return new Plan.Beside(rarest.getFirst().from().length, others);
    }

    /** Whether reading the candidate gives the order: forwards (false), backwards (true), or not at all (empty). */
    private static Optional<Boolean> direction(Candidate candidate, Document order) {
        List<IndexKey> fields = fields(candidate.index);
        Boolean reverse = null;
        int next = candidate.fixed;
        for (Map.Entry<String, Object> entry : order.entrySet()) {
            int constant = position(fields.subList(0, candidate.fixed), entry.getKey());
            if (constant >= 0 && !candidate.index.holdsArrays(constant)) {
                continue;
            }
            if (next == fields.size()) {
                break;
            }
            IndexKey field = fields.get(next);
            if (!field.getKey().equals(entry.getKey()) || candidate.index.holdsArrays(next)) {
                return Optional.empty();
            }
            boolean backwards = ((Number) entry.getValue()).intValue() > 0 != field.isAscending();
            if (reverse != null && reverse != backwards) {
                return Optional.empty();
            }
            reverse = backwards;
            next++;
        }
        return Optional.of(reverse != null && reverse);
    }

    private static int position(List<IndexKey> fields, String path) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).getKey().equals(path)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean repeats(OrderedIndex index) {
        for (int field = 0; field < index.getKeys().size(); field++) {
            if (index.holdsArrays(field)) {
                return true;
            }
        }
        return false;
    }

    /** The fields of the entries: those indexed, and {@code _id} behind them. */
    private static List<IndexKey> fields(OrderedIndex index) {
        if (index instanceof IdIndex) {
            return List.of(BY_ID);
        }
        List<IndexKey> fields = new ArrayList<>(index.getKeys());
        if (position(fields, IdIndex.ID) < 0) {
            fields.add(BY_ID);
        }
        return fields;
    }
}
