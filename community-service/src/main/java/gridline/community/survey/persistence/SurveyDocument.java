package gridline.community.survey.persistence;

import gridline.community.survey.model.Survey;

/**
 * 调查档案文档: a survey file as it is stored, with what lists filter and sort by.
 *
 * @param percent derived: completeness, 0 to 100
 * @param salesMayStart derived: complete or waived (CO-11)
 */
record SurveyDocument(Survey file, int percent, boolean salesMayStart) {

    static SurveyDocument of(Survey survey) {
        return new SurveyDocument(survey, survey.completeness().percent(), survey.salesMayStart());
    }
}
