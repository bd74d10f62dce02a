package gridline.community.survey.web;

import gridline.community.survey.KeepSurvey;
import gridline.community.survey.model.Survey;
import gridline.community.survey.model.WaiveSurvey;
import gridline.community.survey.web.SurveyRequests.FactsBody;
import gridline.community.survey.web.SurveyRequests.PresenceBody;
import gridline.community.survey.web.SurveyRequests.ReasonBody;
import gridline.community.survey.web.SurveyRequests.ResidentsBody;
import gridline.community.survey.web.SurveyRequests.SampleBody;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 小区调查接口: the survey file of one community; a file that was not begun has version 0. */
@RestController
@RequestMapping(SurveyApi.PATH)
@Tag(name = "surveys", description = "小区调查: the survey file, its completeness and what is missing (CO-10 … CO-13)")
class SurveyApi {

    static final String PATH = "/api/community/v1/communities/{id}/survey";

    private final KeepSurvey keep;
    private final SurveyFiles files;

    SurveyApi(KeepSurvey keep, SurveyFiles files) {
        this.keep = keep;
        this.files = files;
    }

    @GetMapping
    @Operation(operationId = "getSurvey", summary = "小区调查档案: with what is missing (CO-11); staff of competitors masked")
    ResponseEntity<SurveyView> one(@PathVariable String id, Caller caller) {
        return answer(files.visible(id, caller));
    }

    @PatchMapping
    @Operation(operationId = "stateSurveyFacts", summary = "填报调查事实: what is left out stays as it was known")
    ResponseEntity<SurveyView> state(
            @PathVariable String id, @Valid @RequestBody FactsBody body, IfMatch expected, Caller caller) {
        return answer(keep.state(id, expected, caller, body.toCommand(keep.knowsCompany(body.propertyCompanyId()))));
    }

    @PutMapping("/residents")
    @Operation(operationId = "stateResidents", summary = "住户构成: percent of each class, adding up to 100 (SG-1 … SG-7)")
    ResponseEntity<SurveyView> residents(
            @PathVariable String id, @Valid @RequestBody ResidentsBody body, IfMatch expected, Caller caller) {
        return answer(keep.residents(id, expected, caller, body.toMix()));
    }

    @PutMapping("/competitors/{competitorId}")
    @Operation(operationId = "stateCompetitor", summary = "竞争对手在场情况: opening, customers, staff (CO-10 c)")
    ResponseEntity<SurveyView> competitor(
            @PathVariable String id,
            @PathVariable String competitorId,
            @Valid @RequestBody PresenceBody body,
            IfMatch expected,
            Caller caller) {
        return answer(keep.presence(id, expected, caller, body.toPresence(competitorId)));
    }

    @PostMapping("/samples")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addSample",
            summary =
                    "登记样本: lit windows or people in work clothes; outside of the window it is kept and does not count")
    ResponseEntity<SurveyView> sample(@PathVariable String id, @Valid @RequestBody SampleBody body, Caller caller) {
        Versioned<Survey> survey = keep.sample(id, caller, body.toCommand());
        return Entities.created(URI.create(PATH.replace("{id}", id)), survey, files.view(survey));
    }

    @PostMapping("/waiver")
    @Operation(
            operationId = "waiveSurvey",
            summary = "豁免: the supervisor lets sales start although something is missing (CO-11)")
    ResponseEntity<SurveyView> waive(
            @PathVariable String id, @Valid @RequestBody ReasonBody body, IfMatch expected, Caller caller) {
        return answer(keep.waive(id, expected, caller, new WaiveSurvey(body.reason())));
    }

    @PostMapping("/reveal")
    @Operation(operationId = "revealCompetitorStaff", summary = "查看明文: competitors' staff unmasked, audited (PI-01)")
    RevealedStaff reveal(@PathVariable String id, @Valid @RequestBody ReasonBody body, Caller caller) {
        return files.reveal(id, caller, body.reason());
    }

    private ResponseEntity<SurveyView> answer(Versioned<Survey> survey) {
        return Entities.ok(survey, files.view(survey));
    }
}
