package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** 校验列表参数: turns query parameters into a {@link ListQuery}, or refuses with everything that is wrong with them. */
final class ListQueryReader {

    private final ListSpec spec;
    private final Map<String, String[]> given;
    private final CursorSeal seal;
    private final List<Violation> violations = new ArrayList<>();

    ListQueryReader(ListSpec spec, Map<String, String[]> given, CursorSeal seal) {
        this.spec = spec;
        this.given = new TreeMap<>(given);
        this.seal = seal;
    }

    /** @throws BadRequestException with every fault found */
    ListQuery read() {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Criteria> filters = new ArrayList<>();
        for (String name : given.keySet()) {
            if (!ListQuery.RESERVED.contains(name)) {
                readFilter(name, values, filters);
            }
        }
        int limit = readLimit();
        boolean total = readTotal();
        List<SortKey> sort = readSort();
        String context = context(sort);
        Document position = violations.isEmpty() ? readCursor(context) : null;
        if (!violations.isEmpty()) {
            throw new BadRequestException(violations);
        }
        return new ListQuery(
                spec.name(), limit, total, sort, values, filters, position, end -> seal.seal(context, end));
    }

    private void readFilter(String name, Map<String, Object> values, List<Criteria> filters) {
        ListParameter parameter = spec.parameters().get(name);
        String text = single(name);
        if (parameter == null) {
            violations.add(Violation.of("parameter-unknown", name)
                    .with("parameter", name.length() <= 64 ? name : name.substring(0, 64))
                    .with("known", spec.parameters().keySet().stream().sorted().toList()));
        } else if (text != null) {
            try {
                Object value = parameter.read().apply(text);
                values.put(name, value);
                if (parameter.criteria() != null) {
                    filters.add(parameter.criteria().apply(value));
                }
            } catch (BadRequestException told) {
                violations.addAll(told.violations());
            } catch (IllegalArgumentException unreadable) {
                violations.add(invalid(parameter));
            }
        }
    }

    private static Violation invalid(ListParameter parameter) {
        return new Violation(
                parameter.allowed().isEmpty() ? "parameter-invalid" : "parameter-not-allowed",
                parameter.name(),
                parameter.expectation());
    }

    private int readLimit() {
        String text = single("limit");
        if (text == null) {
            return ListQuery.DEFAULT_LIMIT;
        }
        boolean whole = text.length() <= 4 && text.chars().allMatch(each -> each >= '0' && each <= '9');
        int limit = whole && !text.isEmpty() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > ListQuery.MAX_LIMIT) {
            violations.add(
                    Violation.of("limit-out-of-range", "limit").with("min", 1).with("max", ListQuery.MAX_LIMIT));
        }
        return limit;
    }

    private boolean readTotal() {
        String text = single("total");
        if (text != null && !text.equals("true") && !text.equals("false")) {
            violations.add(Violation.of("parameter-not-allowed", "total")
                    .with("parameter", "total")
                    .with("allowed", "true, false"));
        }
        return "true".equals(text);
    }

    private List<SortKey> readSort() {
        String text = single("sort");
        if (text == null) {
            return spec.defaultSort();
        }
        List<SortKey> sort = new ArrayList<>();
        for (String key : text.split(",", -1)) {
            try {
                SortKey known = ListSpec.sortKey(spec.sorts(), key);
                if (sort.stream().noneMatch(each -> each.name().equals(known.name()))) {
                    sort.add(known);
                }
            } catch (IllegalArgumentException unknown) {
                violations.add(Violation.of("sort-unknown", "sort")
                        .with("sort", key.length() <= 64 ? key : key.substring(0, 64))
                        .with("known", spec.sorts().keySet().stream().sorted().toList()));
            }
        }
        return sort;
    }

    private @Nullable Document readCursor(String context) {
        String text = single("cursor");
        if (text == null) {
            return null;
        }
        try {
            return seal.open(context, text);
        } catch (IllegalArgumentException forged) {
            violations.add(Violation.of("cursor-invalid", "cursor"));
            return null;
        }
    }

    /** What a cursor is bound to: it means nothing under another filter or sort. */
    private String context(List<SortKey> sort) {
        StringBuilder context = new StringBuilder(spec.name());
        sort.forEach(key -> context.append(key.ascending() ? '+' : '-').append(key.name()));
        given.forEach((name, texts) -> {
            if (!ListQuery.RESERVED.contains(name)) {
                context.append('\n').append(name).append('=').append(texts[0]);
            }
        });
        return context.toString();
    }

    private @Nullable String single(String name) {
        String[] texts = given.get(name);
        if (texts == null || texts.length == 0) {
            return null;
        }
        if (texts.length > 1) {
            violations.add(Violation.of("parameter-repeated", name).with("parameter", name));
        }
        return texts[0];
    }
}
