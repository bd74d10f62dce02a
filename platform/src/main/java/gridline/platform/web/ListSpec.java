package gridline.platform.web;

import gridline.platform.security.GridPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * 列表白名单: what one list endpoint may be filtered and sorted by. Whatever is not named here is refused, all of it at
 * once.
 *
 * <pre>{@code
 * ListSpec.of("communities")
 *         .ids()
 *         .equal("buildState", "state.buildState", BuildState.class)
 *         .within("gridPath", "state.gridPath")
 *         .range("openedOn", "state.openedOn", LocalDate.class)
 *         .filter("q", text -> NameSearch.criteria(text))
 *         .sortRequired("name", "state.name")
 *         .defaultSort("name")
 *         .build()
 * }</pre>
 */
public final class ListSpec {

    private final String name;
    private final Map<String, ListParameter> parameters;
    private final Map<String, SortKey> sorts;
    private final List<SortKey> defaultSort;

    private ListSpec(Builder builder) {
        this.name = builder.name;
        this.parameters = Map.copyOf(builder.parameters);
        this.sorts = Map.copyOf(builder.sorts);
        this.defaultSort = List.copyOf(builder.defaultSort);
    }

    public static Builder of(String name) {
        return new Builder(name);
    }

    String name() {
        return name;
    }

    Map<String, ListParameter> parameters() {
        return parameters;
    }

    Map<String, SortKey> sorts() {
        return sorts;
    }

    List<SortKey> defaultSort() {
        return defaultSort;
    }

    /** 白名单构造器: gathers the whitelist. */
    public static final class Builder {

        private final String name;
        private final Map<String, ListParameter> parameters = new LinkedHashMap<>();
        private final Map<String, SortKey> sorts = new LinkedHashMap<>();
        private List<SortKey> defaultSort = List.of();

        private Builder(String name) {
            this.name = name;
        }

        /** Equal to one of the values given, separated by commas. */
        public Builder equal(String parameter, String path, Class<?> type) {
            ListValue value = ListValue.of(type);
            return add(new ListParameter(
                    parameter,
                    value.name(),
                    value.allowed(),
                    text -> Arrays.stream(text.split(",", -1)).map(value::read).toList(),
                    wanted -> oneOf(path, (List<?>) wanted)));
        }

        /** {@code ids=a,b,c}: these of what the caller may see, by their ids; {@value ListIds#MOST} at most. */
        public Builder ids() {
            return add(ListIds.parameter());
        }

        /** Four parameters {@code .gte}, {@code .gt}, {@code .lte}, {@code .lt}. */
        public Builder range(String parameter, String path, Class<?> type) {
            ListValue value = ListValue.of(type);
            Map<String, Function<Object, Criteria>> ends = Map.of(
                    ".gte", bound -> Criteria.where(path).gte(bound),
                    ".gt", bound -> Criteria.where(path).gt(bound),
                    ".lte", bound -> Criteria.where(path).lte(bound),
                    ".lt", bound -> Criteria.where(path).lt(bound));
            ends.forEach((suffix, criteria) ->
                    add(new ListParameter(parameter + suffix, value.name(), value.allowed(), value::read, criteria)));
            return this;
        }

        /** A node of the org tree and everything below it. */
        public Builder within(String parameter, String path) {
            return add(new ListParameter(
                    parameter, "text", List.of(), text -> text, scope -> GridPath.within(path, (String) scope)));
        }

        /** A filter of one's own; it throws {@link IllegalArgumentException} for a text it cannot take. */
        public Builder filter(String parameter, Function<String, Criteria> criteria) {
            return add(new ListParameter(
                    parameter, "text", List.of(), text -> text, text -> criteria.apply((String) text)));
        }

        /** A filter of one's own by a value of a type; a refusal tells which values there are. */
        public <T> Builder filter(String parameter, Class<T> type, Function<T, Criteria> criteria) {
            ListValue value = ListValue.of(type);
            return add(new ListParameter(
                    parameter,
                    value.name(),
                    value.allowed(),
                    value::read,
                    wanted -> criteria.apply(type.cast(wanted))));
        }

        /** A parameter the controller reads itself by {@link ListQuery#value}. */
        public Builder value(String parameter, Class<?> type) {
            ListValue value = ListValue.of(type);
            return add(new ListParameter(parameter, value.name(), value.allowed(), value::read, null));
        }

        /** A sort whose field may be missing or null in some documents; those come first when ascending. */
        public Builder sort(String key, String path) {
            sorts.put(key, new SortKey(key, path, true, false));
            return this;
        }

        /** A sort whose field every document has; deep pages then start right at their place in the index. */
        public Builder sortRequired(String key, String path) {
            sorts.put(key, new SortKey(key, path, true, true));
            return this;
        }

        /** Sort keys when the request names none, for example {@code -openedOn}; without any, by id. */
        public Builder defaultSort(String... keys) {
            defaultSort = Arrays.stream(keys).map(key -> sortKey(sorts, key)).toList();
            return this;
        }

        public ListSpec build() {
            return new ListSpec(this);
        }

        private Builder add(ListParameter parameter) {
            if (ListQuery.RESERVED.contains(parameter.name()) || parameters.containsKey(parameter.name())) {
                throw new IllegalArgumentException("parameter " + parameter.name() + " is taken");
            }
            parameters.put(parameter.name(), parameter);
            return this;
        }

        private static Criteria oneOf(String path, List<?> wanted) {
            return wanted.size() == 1
                    ? Criteria.where(path).is(wanted.getFirst())
                    : Criteria.where(path).in(new ArrayList<>(wanted));
        }
    }

    static SortKey sortKey(Map<String, SortKey> sorts, String key) {
        boolean descending = key.startsWith("-");
        SortKey known = sorts.get(descending ? key.substring(1) : key);
        if (known == null) {
            throw new IllegalArgumentException("no sort " + key);
        }
        return descending ? known.descending() : known;
    }
}
