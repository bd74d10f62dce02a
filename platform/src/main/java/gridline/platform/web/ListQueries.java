package gridline.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** 列表条件: reads the filter of a list from elsewhere than a request's parameters, for work over everything that matches. */
public final class ListQueries {

    private final CursorSeal seal;

    ListQueries(CursorSeal seal) {
        this.seal = seal;
    }

    /**
     * The query these parameters of a list stand for.
     *
     * @throws BadRequestException with every fault found
     */
    public ListQuery of(Class<? extends ListDefinition> list, Map<String, String> parameters) {
        Map<String, String[]> given = new LinkedHashMap<>();
        parameters.forEach((name, value) -> given.put(name, new String[] {value}));
        return new ListQueryReader(ListQueryResolver.spec(list), given, seal).read();
    }
}
