package gridline.funnel.customer.model;

import gridline.funnel.registration.model.CustomerLevel;
import java.util.List;

/**
 * 标记: what superiors say of a customer beside its file.
 *
 * @param level decides the terms of its registration (FN-13)
 * @param tags free words for filters, each once, sorted, at most {@value #MAX_TAGS}
 */
public record Marks(CustomerLevel level, List<String> tags) {

    public static final int MAX_TAGS = 20;

    public static final Marks NONE = new Marks(CustomerLevel.STANDARD, List.of());

    public Marks {
        tags = tags.stream().distinct().sorted().toList();
    }
}
