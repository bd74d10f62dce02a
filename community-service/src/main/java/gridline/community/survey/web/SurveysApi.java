package gridline.community.survey.web;

import gridline.community.community.PlacesAhead;
import gridline.community.community.persistence.Communities;
import gridline.community.survey.model.MissingItem;
import gridline.community.survey.model.Survey;
import gridline.community.survey.persistence.Surveys;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.MapListing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 调查进度接口: GET list, the least complete first: the team's work list, and what its performance is judged by (CO-10). */
@RestController
@RequestMapping("/api/community/v1/surveys")
@Tag(name = "surveys")
class SurveysApi {

    private final Surveys surveys;
    private final Communities communities;

    SurveysApi(Surveys surveys, Communities communities) {
        this.surveys = surveys;
        this.communities = communities;
    }

    @GetMapping
    @Operation(
            operationId = "listSurveys",
            summary = "调查进度: files begun in the caller's grids, the least complete first")
    MapListing<SurveyRow> list(@Listed(SurveyList.class) ListQuery query, Caller caller) {
        PlacesAhead places = new PlacesAhead(communities);
        return Listing.of(
                        query,
                        () -> surveys.page(query, caller).map(SurveyRow::of),
                        () -> places.watching(surveys.stream(query, caller).map(SurveyRow::of), SurveyRow::communityId),
                        CsvColumns.of(SurveyRow.class, "missing")
                                .column("missing", row -> String.join(" ", row.missing())))
                .onMap(row -> places.of(row.communityId()));
    }

    /** 调查进度 of one community. */
    @Schema(name = "SurveyRow")
    record SurveyRow(
            String communityId,
            String communityName,
            String gridPath,
            int percent,
            boolean complete,
            boolean waived,
            boolean salesMayStart,
            List<String> missing,
            long version) {

        static SurveyRow of(Versioned<Survey> versioned) {
            Survey survey = versioned.state();
            return new SurveyRow(
                    survey.communityId(),
                    survey.communityName(),
                    survey.gridPath(),
                    survey.completeness().percent(),
                    survey.completeness().complete(),
                    survey.waiver() != null,
                    survey.salesMayStart(),
                    survey.completeness().missing().stream()
                            .map(MissingItem::text)
                            .toList(),
                    versioned.version());
        }
    }

    /** 调查列表: what survey files may be filtered and sorted by. */
    static final class SurveyList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("surveys")
                    .within("gridPath", "state.file.gridPath")
                    .equal("salesMayStart", "state.salesMayStart", Boolean.class)
                    .range("percent", "state.percent", Integer.class)
                    .sortRequired("percent", "state.percent")
                    .defaultSort("percent")
                    .build();
        }
    }
}
