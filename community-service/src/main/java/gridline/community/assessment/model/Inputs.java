package gridline.community.assessment.model;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 评估输入集: everything known about one community that an assessment rests on; what is missing is simply not there.
 *
 * @param known inputs by name
 * @param contractEnds households whose competitor contract ends in a month
 */
public record Inputs(Map<InputName, Known> known, Map<YearMonth, Integer> contractEnds) {

    /** Nothing known. */
    public static final Inputs NONE = new Inputs(Map.of(), Map.of());

    public Inputs {
        known = Map.copyOf(known);
        contractEnds = Map.copyOf(contractEnds);
    }

    public Optional<Known> of(InputName name) {
        return Optional.ofNullable(known.get(name));
    }

    /** The number of an input; empty while it is unknown. */
    public OptionalInt number(InputName name) {
        Known input = known.get(name);
        return input == null ? OptionalInt.empty() : OptionalInt.of(input.number());
    }

    public boolean knows(InputName name) {
        return known.containsKey(name);
    }

    /** Nothing can be sold here for now (CO-12). */
    public boolean blocked() {
        return number(InputName.BLOCKER).orElse(0) == 1;
    }

    /** The same with one input known, or unknown again when null. */
    public Inputs with(InputName name, @Nullable Known input) {
        Map<InputName, Known> more = new TreeMap<>(known);
        if (input == null) {
            more.remove(name);
        } else {
            more.put(name, input);
        }
        return new Inputs(more, contractEnds);
    }

    /** Contract ends in the order of the months. */
    public SortedMap<YearMonth, Integer> endsInOrder() {
        return new TreeMap<>(contractEnds);
    }
}
