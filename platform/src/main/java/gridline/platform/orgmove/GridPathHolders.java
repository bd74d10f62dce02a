package gridline.platform.orgmove;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 路径持有者清单: all collections of a service that bear paths of grids; a bean of this type makes them follow the org tree.
 *
 * @param all those that are brought to the new path
 * @param otherwise names of those that follow by a {@link GridPathFollower}, or whose paths are of units that stay
 */
public record GridPathHolders(List<GridPathHolder> all, Set<String> otherwise) {

    private static final String PATH = "gridPath";

    public GridPathHolders {
        all = List.copyOf(all);
        otherwise = Set.copyOf(otherwise);
    }

    public static GridPathHolders of(GridPathHolder... holders) {
        return new GridPathHolders(List.of(holders), Set.of());
    }

    /** The same, and the names of collections that need not be brought along. */
    public GridPathHolders besides(String... collections) {
        return new GridPathHolders(all, Set.of(collections));
    }

    /**
     * Whoever forgets a collection here would leave what is in it to the former grid's team.
     *
     * @param documentTypes what each collection of the service keeps as its state
     * @throws IllegalStateException if one of them has a grid's path and is not named here
     */
    void requireAll(Map<String, Class<?>> documentTypes) {
        Set<String> named = all.stream().map(GridPathHolder::collection).collect(Collectors.toCollection(HashSet::new));
        named.addAll(otherwise);
        List<String> forgotten = documentTypes.entrySet().stream()
                .filter(each -> !named.contains(each.getKey()) && bearsPath(each.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException("collections with paths of grids that would not follow them: " + forgotten);
        }
    }

    private static boolean bearsPath(Class<?> type) {
        return hasPath(type)
                || type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> hasPath(component.getType()));
    }

    private static boolean hasPath(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(PATH));
    }
}
