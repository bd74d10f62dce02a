package gridline.community.assessment.web;

import gridline.community.assessment.model.CityPolicy;
import gridline.community.assessment.persistence.Policies;
import gridline.community.assessment.web.AssessmentViews.PolicyView;
import gridline.community.assessment.web.WhatIf.PolicyBody;
import gridline.community.orgunit.OrgUnit;
import gridline.community.orgunit.OrgUnitKind;
import gridline.community.orgunit.OrgUnits;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.NotFoundException;
import gridline.platform.web.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 评分规则接口: GET what holds at an org unit, PUT what a city decides; version 0 is the default. */
@RestController
@RequestMapping("/api/community/v1/scoring-policies/{unitId}")
@Tag(name = "assessments")
class PoliciesApi {

    private final Policies policies;
    private final OrgUnits orgUnits;
    private final Clock clock;

    PoliciesApi(Policies policies, OrgUnits orgUnits, Clock clock) {
        this.policies = policies;
        this.orgUnits = orgUnits;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "getScoringPolicy", summary = "评分规则: what holds at an org unit, with all earlier versions")
    ResponseEntity<CityPolicyView> one(@PathVariable String unitId, Caller caller) {
        OrgUnit unit = visible(unitId, caller);
        Versioned<CityPolicy> policy = policies.of(Policies.cityPath(unit.path()));
        return Entities.ok(policy, CityPolicyView.of(policy));
    }

    @PutMapping
    @Operation(
            operationId = "adoptScoringPolicy",
            summary = "调整评分规则: within bounds, with a reason; the city's communities are assessed anew (CO-20)")
    ResponseEntity<CityPolicyView> adopt(
            @PathVariable String unitId, @Valid @RequestBody AdoptBody body, IfMatch expected, Caller caller) {
        OrgUnit unit = visible(unitId, caller);
        if (unit.kind() != OrgUnitKind.CITY) {
            throw RefusedException.of(
                    Violation.of("CO-20.only-a-city", "unitId").with("unitId", unitId));
        }
        Versioned<CityPolicy> policy = policies.change(
                unit.path(),
                expected.version(),
                city -> city.adopt(body.policy().toPolicy(), body.reason(), clock.instant(), caller.id()));
        return Entities.ok(policy, CityPolicyView.of(policy));
    }

    private OrgUnit visible(String unitId, Caller caller) {
        OrgUnit unit = orgUnits.find(unitId).orElseThrow(() -> new NotFoundException("org-units", unitId));
        caller.requireCovers(unit.path());
        return unit;
    }

    /** 调整评分规则请求. */
    @Schema(name = "AdoptPolicyBody")
    record AdoptBody(
            @NotNull @Valid PolicyBody policy,

            @NotNull @Schema(description = "4 to 500 characters")
            String reason) {}

    /** 城市评分规则 as it is shown. */
    @Schema(name = "CityPolicy")
    record CityPolicyView(
            String cityId,

            @Schema(description = "0 while the default holds")
            int policyVersion,

            PolicyView policy,

            @Schema(description = "False while some communities may still be assessed by an older version")
            boolean applied,

            List<PolicyVersionView> history,
            @Schema(description = "The ETag") long version) {

        static CityPolicyView of(Versioned<CityPolicy> versioned) {
            CityPolicy city = versioned.state();
            return new CityPolicyView(
                    city.cityId(),
                    city.version(),
                    PolicyView.of(city.policy()),
                    !city.toApply(),
                    city.versions().reversed().stream()
                            .map(PolicyVersionView::of)
                            .toList(),
                    versioned.version());
        }
    }

    /** 规则版本. */
    @Schema(name = "PolicyVersion")
    record PolicyVersionView(int policyVersion, PolicyView policy, String by, Instant at, String reason) {

        static PolicyVersionView of(CityPolicy.Version version) {
            return new PolicyVersionView(
                    version.number(), PolicyView.of(version.policy()), version.by(), version.at(), version.reason());
        }
    }
}
