package gridline.funnel.customer.web;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.customer.LookUp;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.Likeness;
import gridline.funnel.customer.model.Likeness.Traits;
import gridline.funnel.registration.model.Registration;
import gridline.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 查重接口 (FN-16).
 *
 * <ul>
 *   <li>{@code POST /customer-look-ups} whether a firm has a file already, over all grids, and who holds it. What is asked for
 *       goes into the body, never into an address (PI-03)
 *   <li>{@code GET /customers/{id}/duplicates} files of the caller's grids that may be about the same firm
 * </ul>
 */
@RestController
@RequestMapping("/api/funnel/v1")
@Tag(name = "look-ups", description = "查重: look-up before creating, and duplicates")
class LookUpController {

    private final LookUp lookUp;
    private final Clock clock;

    LookUpController(LookUp lookUp, Clock clock) {
        this.lookUp = lookUp;
        this.clock = clock;
    }

    /**
     * 查重请求: at least code, phone or name.
     *
     * @param unifiedSocialCreditCode as on the licence
     * @param phone of a contact
     * @param firmName name of the firm
     * @param address makes a match by name surer
     */
    record LookUpRequest(
            @Nullable @Size(max = 40) String unifiedSocialCreditCode,
            @Nullable @Size(max = 20) String phone,
            @Nullable @Size(max = 100) String firmName,
            @Nullable @Size(max = 200) String address) {

        @AssertTrue(message = "FN-16.nothing-to-look-up")
        boolean isSomethingToLookUp() {
            return given(unifiedSocialCreditCode) || given(phone) || given(firmName);
        }

        Traits traits() {
            return new Traits(
                    given(unifiedSocialCreditCode)
                            ? String.valueOf(unifiedSocialCreditCode).strip().toUpperCase(Locale.ROOT)
                            : null,
                    given(phone) ? Set.of(Likeness.phone(String.valueOf(phone))) : Set.of(),
                    given(firmName) ? Likeness.plainName(String.valueOf(firmName)) : "",
                    given(address) ? Likeness.plainAddress(String.valueOf(address)) : "");
        }

        private static boolean given(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    /**
     * 查重结果.
     *
     * @param score 0 to 100
     * @param reasons what the files have in common
     * @param firmName masked unless the caller may see the customer
     * @param customerId null unless the caller may see the customer
     * @param stage null unless the caller may see the customer
     * @param holder name of who holds it; null while it is in the pool
     */
    record MatchView(
            int score,
            List<Likeness.Reason> reasons,
            String firmName,
            @Nullable String customerId,
            @Nullable FunnelStage stage,
            @Nullable String holder) {}

    /** 查重结果列表, the likeliest first. */
    record Matches(List<MatchView> items) {}

    @PostMapping("/customer-look-ups")
    @Operation(summary = "查重: whether a firm has a file already, and who holds it; masked (FN-16)")
    Matches lookUp(@RequestBody @Valid LookUpRequest request, Caller caller) {
        return views(lookUp.anywhere(caller, request.traits()), caller);
    }

    @GetMapping("/customers/{id}/duplicates")
    @Operation(summary = "疑似重复: files that may be about the same firm, with score and reasons (FN-16)")
    Matches duplicates(@PathVariable String id, Caller caller) {
        return views(lookUp.duplicatesOf(caller, id), caller);
    }

    private Matches views(List<LookUp.Match> matches, Caller caller) {
        return new Matches(matches.stream().map(match -> view(match, caller)).toList());
    }

    private MatchView view(LookUp.Match match, Caller caller) {
        Customer customer = match.customer().state();
        boolean known = caller.covers(customer.place().gridPath());
        Registration live = customer.holderAt(clock.instant());
        String name = customer.file().firmName();
        return new MatchView(
                match.likeness().score(),
                match.likeness().reasons(),
                known ? name : name.substring(0, Math.min(2, name.length())) + "***",
                known ? customer.id() : null,
                known ? customer.stage() : null,
                live == null ? null : live.holderName());
    }
}
