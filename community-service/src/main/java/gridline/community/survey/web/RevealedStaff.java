package gridline.community.survey.web;

import gridline.community.survey.model.Survey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 明文驻点人员: competitors' staff of a community, unmasked. */
@Schema(name = "RevealedStaff")
record RevealedStaff(List<Person> staff) {

    /** 一人. */
    @Schema(name = "RevealedPerson")
    record Person(
            String competitorId,
            String name,
            @Nullable String duty,
            @Nullable String phone) {}

    static RevealedStaff of(Survey survey) {
        return new RevealedStaff(survey.competitors().stream()
                .flatMap(competitor -> competitor.staff().stream()
                        .map(person ->
                                new Person(competitor.competitorId(), person.name(), person.duty(), person.phone())))
                .toList());
    }
}
