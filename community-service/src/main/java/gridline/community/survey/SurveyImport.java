package gridline.community.survey;

import gridline.community.community.KnownCommunities;
import gridline.community.community.persistence.Communities;
import gridline.community.property.persistence.PropertyCompanies;
import gridline.community.survey.model.Survey;
import gridline.community.survey.persistence.Surveys;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.ImportSession;
import gridline.platform.imports.reading.Column;
import gridline.platform.persistence.Aggregates;
import java.util.List;
import org.springframework.stereotype.Component;

/** 调查导入: list of what surveys found, one row for each community (CO-10 a, CO-12). */
@Component
class SurveyImport implements ImportKind<Survey> {

    private final Surveys surveys;
    private final CommunityFiles files;
    private final Communities communities;
    private final PropertyCompanies companies;

    SurveyImport(Surveys surveys, CommunityFiles files, Communities communities, PropertyCompanies companies) {
        this.surveys = surveys;
        this.files = files;
        this.communities = communities;
        this.companies = companies;
    }

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public List<Column> columns() {
        return SurveyRows.COLUMNS;
    }

    @Override
    public Aggregates<Survey> aggregates() {
        return surveys.aggregates();
    }

    @Override
    public ImportSession<Survey> open(ImportOrder order) {
        return new SurveyRows(order, new KnownCommunities(communities, order), files, companies::exists);
    }
}
