package gridline.platform.web;

import gridline.platform.decision.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.query.Criteria;

/** 按编号取: the parameter {@code ids} of a list, by which a page learns at once what all that it shows are called. */
final class ListIds {

    static final String TYPE = "ids";
    /** So many of the longest in use still fit into the head of a request. */
    static final int MOST = 100;

    private static final int LONGEST = 100;

    private ListIds() {}

    static ListParameter parameter() {
        return new ListParameter(
                TYPE,
                TYPE,
                List.of(),
                ListIds::read,
                wanted -> Criteria.where("_id").in((List<?>) wanted));
    }

    /** @throws BadRequestException with everything that is wrong with them */
    private static Object read(String text) {
        List<String> ids = Arrays.asList(text.split(",", -1));
        List<Violation> faults = new ArrayList<>();
        if (ids.size() > MOST) {
            faults.add(Violation.of("ids-too-many", TYPE).with("max", MOST).with("given", ids.size()));
        }
        String unreadable = IntStream.range(0, ids.size())
                .filter(at -> ids.get(at).isBlank() || ids.get(at).length() > LONGEST)
                .mapToObj(at -> String.valueOf(at + 1))
                .collect(Collectors.joining(", "));
        if (!unreadable.isEmpty()) {
            faults.add(Violation.of("ids-unreadable", TYPE)
                    .with("places", unreadable)
                    .with("longest", LONGEST));
        }
        if (!faults.isEmpty()) {
            throw new BadRequestException(faults);
        }
        return ids.stream().distinct().toList();
    }
}
