package gridline.community.property.web;

import gridline.community.property.KeepCompany;
import gridline.community.property.model.AddPrecedent;
import gridline.community.property.model.DecideGrant;
import gridline.community.property.model.PropertyCompany;
import gridline.community.property.persistence.PropertyCompanies;
import gridline.community.property.web.PropertyRequests.AgreementBody;
import gridline.community.property.web.PropertyRequests.CompanyBody;
import gridline.community.property.web.PropertyRequests.ContactBody;
import gridline.community.property.web.PropertyRequests.GrantBody;
import gridline.community.property.web.PropertyRequests.GrantDecisionBody;
import gridline.community.property.web.PropertyRequests.NegotiationBody;
import gridline.community.property.web.PropertyRequests.NewCompany;
import gridline.community.property.web.PropertyRequests.PrecedentBody;
import gridline.community.property.web.PropertyRequests.RevealContactsBody;
import gridline.community.property.web.PropertyViews.CompanyItem;
import gridline.community.property.web.PropertyViews.CompanyRow;
import gridline.community.property.web.PropertyViews.ManagedCommunities;
import gridline.community.property.web.PropertyViews.RevealedContacts;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 物业公司接口: list, file, contacts, negotiations, agreement, precedents, grants; there is no way to promise a benefit. */
@RestController
@RequestMapping(PropertyCompaniesApi.PATH)
@Tag(name = "property-companies", description = "物业公司: who decides, what was agreed (CO-30 … CO-32)")
class PropertyCompaniesApi {

    static final String PATH = "/api/community/v1/property-companies";

    private final PropertyCompanies companies;
    private final KeepCompany keep;
    private final CompanyFiles files;

    PropertyCompaniesApi(PropertyCompanies companies, KeepCompany keep, CompanyFiles files) {
        this.companies = companies;
        this.keep = keep;
        this.files = files;
    }

    @GetMapping
    @Operation(
            operationId = "listPropertyCompanies",
            summary = "查询物业公司: q finds any part of the name or pinyin initials")
    Listing<CompanyRow> list(@Listed(CompanyList.class) ListQuery query, Caller caller) {
        return Listing.of(
                query,
                () -> companies.page(query, caller).map(CompanyRow::of),
                () -> companies.stream(query, caller).map(CompanyRow::of),
                CsvColumns.of(CompanyRow.class));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerPropertyCompany", summary = "登记物业公司")
    ResponseEntity<CompanyItem> register(@Valid @RequestBody NewCompany body, Caller caller) {
        Versioned<PropertyCompany> company = keep.register(body.orgUnitId(), body.toCommand(), caller);
        return Entities.created(URI.create(PATH + "/" + company.id()), company, CompanyItem.of(company));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPropertyCompany", summary = "物业公司详情: contacts masked")
    ResponseEntity<CompanyItem> one(@PathVariable String id, Caller caller) {
        return answer(companies.visible(id, caller));
    }

    @PutMapping("/{id}")
    @Operation(operationId = "changePropertyCompany", summary = "修改物业公司")
    ResponseEntity<CompanyItem> change(
            @PathVariable String id, @Valid @RequestBody CompanyBody body, IfMatch expected, Caller caller) {
        return answer(keep.describe(id, body.toCommand(), expected, caller));
    }

    @GetMapping("/{id}/communities")
    @Operation(operationId = "listManagedCommunities", summary = "管理的小区: which of them are covered already (CO-30)")
    ManagedCommunities communities(@PathVariable String id, Caller caller) {
        return files.managed(id, caller);
    }

    @PostMapping("/{id}/contacts")
    @Operation(operationId = "addPropertyContact", summary = "新增联系人: with whether this person can decide (CO-31)")
    ResponseEntity<CompanyItem> contact(@PathVariable String id, @Valid @RequestBody ContactBody body, Caller caller) {
        return answer(keep.contact(id, body.toCommand(null), null, caller));
    }

    @PutMapping("/{id}/contacts/{number}")
    @Operation(operationId = "changePropertyContact", summary = "修改联系人")
    ResponseEntity<CompanyItem> changeContact(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody ContactBody body,
            IfMatch expected,
            Caller caller) {
        return answer(keep.contact(id, body.toCommand(number), expected, caller));
    }

    @PostMapping("/{id}/negotiations")
    @Operation(
            operationId = "logNegotiation",
            summary = "登记谈判: only with somebody who can decide (CO-31); promises refused (CO-32)")
    ResponseEntity<CompanyItem> negotiation(
            @PathVariable String id, @Valid @RequestBody NegotiationBody body, Caller caller) {
        return answer(keep.negotiated(
                id,
                body.on(),
                body.contactNumber(),
                body.communityId(),
                body.purpose(),
                body.summary().strip(),
                caller));
    }

    @PutMapping("/{id}/agreement")
    @Operation(operationId = "signAgreement", summary = "全市统一接入协议: opens all of its communities at once (CO-30)")
    ResponseEntity<CompanyItem> agreement(
            @PathVariable String id, @Valid @RequestBody AgreementBody body, IfMatch expected, Caller caller) {
        return answer(keep.sign(id, body.toCommand(), expected, caller));
    }

    @DeleteMapping("/{id}/agreement")
    @Operation(
            operationId = "takeBackAgreement",
            summary = "撤回协议登记: what was recorded by mistake goes, and the agreement before it holds again (CO-30)")
    ResponseEntity<CompanyItem> takeBack(@PathVariable String id, IfMatch expected, Caller caller) {
        return answer(keep.takeBackAgreement(id, expected, caller));
    }

    @PostMapping("/{id}/precedents")
    @Operation(operationId = "addPrecedent", summary = "登记先例")
    ResponseEntity<CompanyItem> precedent(
            @PathVariable String id, @Valid @RequestBody PrecedentBody body, Caller caller) {
        var command = new AddPrecedent(body.communityId(), body.openedOn(), body.noteOrEmpty());
        return answer(keep.precedent(id, command, caller));
    }

    @PostMapping("/{id}/grants")
    @Operation(operationId = "requestGrant", summary = "申请公纳宽带: capped, approved by the supervisor, audited (CO-32)")
    ResponseEntity<CompanyItem> grant(@PathVariable String id, @Valid @RequestBody GrantBody body, Caller caller) {
        return answer(keep.request(id, body.toCommand(), caller));
    }

    @PostMapping("/{id}/grants/{number}/decision")
    @Operation(operationId = "decideGrant", summary = "审批公纳宽带 (CO-32)")
    ResponseEntity<CompanyItem> decision(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody GrantDecisionBody body,
            IfMatch expected,
            Caller caller) {
        return answer(keep.decide(id, new DecideGrant(number, body.approve(), body.comment()), expected, caller));
    }

    @PostMapping("/{id}/reveal")
    @Operation(operationId = "revealPropertyContacts", summary = "查看明文: contacts unmasked, audited (PI-01)")
    RevealedContacts reveal(@PathVariable String id, @Valid @RequestBody RevealContactsBody body, Caller caller) {
        return files.reveal(id, caller, body.reason());
    }

    private static ResponseEntity<CompanyItem> answer(Versioned<PropertyCompany> company) {
        return Entities.ok(company, CompanyItem.of(company));
    }

    /** 物业公司列表: what companies may be searched, filtered and sorted by. */
    static final class CompanyList implements ListDefinition {

        @Override
        public ListSpec spec() {
            return ListSpec.of("property-companies")
                    .filter("q", PropertyCompanies::named)
                    .equal("kind", "state.company.kind", PropertyCompany.Kind.class)
                    .range("pendingGrants", "state.pendingGrants", Integer.class)
                    .sortRequired("name", "state.company.name")
                    .defaultSort("name")
                    .build();
        }
    }
}
