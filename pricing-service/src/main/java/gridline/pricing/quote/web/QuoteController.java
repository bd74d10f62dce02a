package gridline.pricing.quote.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListQuery;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.pricing.bundle.model.Composition;
import gridline.pricing.bundle.model.Edition;
import gridline.pricing.bundle.model.Packs;
import gridline.pricing.bundle.model.PlanKind;
import gridline.pricing.bundle.model.Terminals;
import gridline.pricing.quote.AcceptQuote;
import gridline.pricing.quote.IssueQuote;
import gridline.pricing.quote.WithdrawQuote;
import gridline.pricing.quote.model.Quote;
import gridline.pricing.quote.model.WantedLine;
import gridline.pricing.quote.pdf.PrintQuote;
import gridline.pricing.wording.Wording;
import gridline.pricing.wording.Wording.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 报价接口: {@code GET|POST /quotes}, {@code GET /quotes/{id}}, {@code GET /quotes/{id}/pdf}, {@code POST
 * /quotes/{id}/acceptance}, {@code POST /quotes/{id}/withdrawal}.
 */
@RestController
@RequestMapping(QuoteController.PATH)
@Tag(name = "quotes", description = "报价: prices promised to a household or firm until a day")
class QuoteController {

    static final String PATH = "/api/pricing/v1/quotes";
    private static final int USUAL_DAYS = 30;

    private final Aggregates<Quote> quotes;
    private final IssueQuote issue;
    private final AcceptQuote accept;
    private final WithdrawQuote withdraw;
    private final PrintQuote printer;
    private final Wording wording;
    private final Clock clock;

    QuoteController(
            Aggregates<Quote> quotes,
            IssueQuote issue,
            AcceptQuote accept,
            WithdrawQuote withdraw,
            PrintQuote printer,
            Wording wording,
            Clock clock) {
        this.quotes = quotes;
        this.issue = issue;
        this.accept = accept;
        this.withdraw = withdraw;
        this.printer = printer;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * 报价请求.
     *
     * @param validDays days it can be accepted, today included; 30 if not given
     */
    record QuoteRequest(
            @NotNull @Valid QuoteCustomerRequest customer,
            @NotNull String communityId,
            @NotNull String gridPath,
            @Nullable Integer validDays,
            @NotNull List<@NotNull @Valid QuoteLineRequest> lines) {

        IssueQuote.Wanted wanted() {
            return new IssueQuote.Wanted(
                    new Quote.Customer(customer.id(), customer.firm(), customer.addressee()),
                    communityId,
                    gridPath,
                    validDays == null ? USUAL_DAYS : validDays,
                    lines.stream().map(QuoteLineRequest::wanted).toList());
        }
    }

    /** 客户请求: an opaque id; the name of a firm, never of a household (PI-01). */
    record QuoteCustomerRequest(
            @NotNull String id, boolean firm, @Nullable String addressee) {}

    /** 报价行请求, told apart by {@code kind}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TariffLineRequest.class, name = "TARIFF"),
        @JsonSubTypes.Type(value = BundleLineRequest.class, name = "BUNDLE"),
        @JsonSubTypes.Type(value = SpecialOfferLineRequest.class, name = "SPECIAL_OFFER")
    })
    sealed interface QuoteLineRequest {
        WantedLine wanted();
    }

    /** 资费行. */
    record TariffLineRequest(@NotNull String tariffId, int quantity) implements QuoteLineRequest {
        @Override
        public WantedLine wanted() {
            return new WantedLine.OfTariff(tariffId, quantity);
        }
    }

    /** 套餐行; {@code broadband} defaults to whether a tariff is named for it. */
    record BundleLineRequest(
            int minutes,
            @NotNull Edition edition,
            @NotNull PlanKind plan,
            @Nullable Terminals terminals,
            @Nullable Packs packs,
            @Nullable String broadbandTariffId,
            int quantity)
            implements QuoteLineRequest {
        @Override
        public WantedLine wanted() {
            Composition composition = new Composition(
                    minutes,
                    edition,
                    plan,
                    terminals == null ? Terminals.NONE : terminals,
                    packs == null ? Packs.NONE : packs,
                    broadbandTariffId != null);
            return new WantedLine.OfBundle(composition, broadbandTariffId, quantity);
        }
    }

    /** 特殊优惠行. */
    record SpecialOfferLineRequest(
            @NotNull String specialOfferId, @Nullable String buildingId) implements QuoteLineRequest {
        @Override
        public WantedLine wanted() {
            return new WantedLine.OfSpecialOffer(specialOfferId, buildingId);
        }
    }

    /** 撤回报价请求; the reason is required and names no person (PI-01). */
    record QuoteWithdrawalRequest(@Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Quotes in the caller's grids, newest first")
    Listing<QuoteView> list(@Listed(QuoteLists.class) ListQuery query, Caller caller, HttpServletRequest http) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        Language language = Language.of(http);
        return Listing.of(
                query,
                () -> quotes.page(query, scope).map(each -> view(each, language)),
                () -> quotes.stream(query, scope).map(each -> view(each, language)),
                QuoteLists.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One quote, with what each price rests on")
    ResponseEntity<QuoteView> item(@PathVariable String id, Caller caller, HttpServletRequest http) {
        Versioned<Quote> quote = covered(id, caller);
        return Entities.ok(quote, view(quote, Language.of(http)));
    }

    @GetMapping(value = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The quote as PDF, in Chinese or English")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Language language,
            Caller caller,
            HttpServletRequest http) {
        Quote quote = covered(id, caller).state();
        byte[] file = printer.print(quote, language == null ? Language.of(http) : language);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(quote.number() + ".pdf")
                                .build()
                                .toString())
                .body(file);
    }

    @PostMapping
    @Operation(summary = "Issue a quote from approved tariffs, bundles and special offers; its prices are frozen")
    ResponseEntity<QuoteView> issue(Caller caller, HttpServletRequest http, @Valid @RequestBody QuoteRequest request) {
        Versioned<Quote> quote = issue.issue(request.wanted(), caller);
        return Entities.created(URI.create(PATH + "/" + quote.id()), quote, view(quote, Language.of(http)));
    }

    @PostMapping("/{id}/acceptance")
    @Operation(summary = "Record that the customer accepts, once and until the last day")
    ResponseEntity<QuoteView> accept(
            @PathVariable String id, IfMatch expected, Caller caller, HttpServletRequest http) {
        Versioned<Quote> accepted = accept.accept(id, expected, caller);
        return Entities.ok(accepted, view(accepted, Language.of(http)));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Take a quote back that nobody accepted, with a reason")
    ResponseEntity<QuoteView> withdraw(
            @PathVariable String id,
            IfMatch expected,
            Caller caller,
            @RequestBody QuoteWithdrawalRequest request,
            HttpServletRequest http) {
        String reason = request.reason() == null ? "" : request.reason();
        Versioned<Quote> withdrawn = withdraw.withdraw(id, expected, caller, reason);
        return Entities.ok(withdrawn, view(withdrawn, Language.of(http)));
    }

    private Versioned<Quote> covered(String id, Caller caller) {
        Versioned<Quote> quote = quotes.require(id);
        caller.requireCovers(quote.state().gridPath());
        return quote;
    }

    private QuoteView view(Versioned<Quote> quote, Language language) {
        LocalDate today = BusinessZone.today(clock);
        return QuoteView.of(quote, today, wording, language);
    }
}
