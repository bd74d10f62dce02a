package gridline.funnel.customer.web;

import gridline.contracts.Money;
import gridline.funnel.customer.Ids;
import gridline.funnel.customer.model.ClusterKind;
import gridline.funnel.customer.model.Contact;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.Origin;
import gridline.funnel.customer.model.Payer;
import gridline.funnel.customer.model.UnifiedSocialCreditCode;
import gridline.funnel.customer.model.UnifiedSocialCreditCode.Flaw;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import gridline.platform.web.RefusedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 客户档案: the file of a firm to create or to correct.
 *
 * @param firmName name of the firm
 * @param unifiedSocialCreditCode 18 characters with a correct check character; may be left out
 * @param communityId community the firm sits in; cannot be corrected
 * @param address where the firm sits
 * @param clusterKind kind of place it sits in
 * @param people how many work there
 * @param contacts people at the firm; without one the file is not complete (FN-S1)
 * @param position where the address lies, WGS 84; check-ins are held against it (FN-12)
 * @param monthlySpend what the firm spends on communication a month, all operators
 * @param payer who pays
 * @param emptied what the file is to know no longer, of what stays when left out
 * @param origin the campaign that brought the firm; counts when the file is opened, and stays (CP-42)
 */
record CustomerFileRequest(
        @NotBlank @Size(min = 2, max = 100) String firmName,
        @Nullable @Size(max = 40) String unifiedSocialCreditCode,

        @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9_-]*")
        String communityId,

        @NotBlank @Size(min = 2, max = 200) String address,
        @NotNull ClusterKind clusterKind,
        @NotNull @Min(1) @Max(100_000) Integer people,

        @Nullable @Size(max = CustomerFile.MAX_CONTACTS) List<@NotNull @Valid ContactRequest> contacts,

        @Nullable @Valid PositionRequest position,
        @Nullable Money monthlySpend,
        @Nullable Payer payer,
        @Nullable Set<@NotNull Emptied> emptied,
        @Nullable @Valid OriginRequest origin) {

    /**
     * @param before the file to correct; position, spend and payer stay as they are when left out. Null for a new one
     * @throws RefusedException with everything wrong with credit code, contacts and spend
     */
    CustomerFile toFile(@Nullable CustomerFile before, Ids ids) {
        Violations found = new Violations();
        UnifiedSocialCreditCode code = code(found);
        found.when(
                monthlySpend != null && monthlySpend.amount().signum() < 0,
                () -> Violation.of("FN-S1.spend-negative", "monthlySpend"));
        List<Contact> people = people(before == null ? List.of() : before.contacts(), ids, found);
        if (!found.isEmpty()) {
            throw new RefusedException(found.list());
        }
        return new CustomerFile(
                firmName.strip(),
                code,
                address.strip(),
                clusterKind,
                this.people,
                people,
                stays(position == null ? null : position.toPoint(), before, CustomerFile::position, Emptied.POSITION),
                stays(monthlySpend, before, CustomerFile::monthlySpend, Emptied.MONTHLY_SPEND),
                stays(payer, before, CustomerFile::payer, Emptied.PAYER));
    }

    /** 清空的项目: what a file may know and may come to know no longer. */
    enum Emptied {
        POSITION,
        MONTHLY_SPEND,
        PAYER
    }

    /** What is given; else what the file has, unless it is to be emptied. */
    private <T> @Nullable T stays(
            @Nullable T given, @Nullable CustomerFile before, Function<CustomerFile, @Nullable T> part, Emptied field) {
        if (given != null || before == null || (emptied != null && emptied.contains(field))) {
            return given;
        }
        return part.apply(before);
    }

    /** 来源请求. */
    record OriginRequest(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9._-]*")
            String campaignId,

            @Nullable @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9._-]*")
            String leadId) {}

    @Nullable
    Origin toOrigin() {
        return origin == null ? null : new Origin(origin.campaignId(), origin.leadId());
    }

    private @Nullable UnifiedSocialCreditCode code(Violations found) {
        if (unifiedSocialCreditCode == null || unifiedSocialCreditCode.isBlank()) {
            return null;
        }
        Flaw flaw = UnifiedSocialCreditCode.flawOf(unifiedSocialCreditCode);
        if (flaw == Flaw.NONE) {
            return new UnifiedSocialCreditCode(unifiedSocialCreditCode);
        }
        String reason = flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
        found.add(Violation.of("FN-16.credit-code-" + reason, "unifiedSocialCreditCode"));
        return null;
    }

    private List<Contact> people(List<Contact> there, Ids ids, Violations found) {
        List<ContactRequest> asked = contacts == null ? List.of() : contacts;
        List<Contact> people = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            ContactRequest one = asked.get(at);
            String field = "contacts[" + at + "]";
            Optional<Contact> known = there.stream()
                    .filter(contact -> contact.id().equals(one.id()))
                    .findFirst();
            if (known.isPresent()) {
                people.add(one.kept(known.get()));
            } else if (one.id() != null) {
                found.add(Violation.of("FN-S1.contact-unknown", field + ".id"));
            } else {
                found.when(one.name() == null, () -> Violation.of("FN-S1.contact-name-missing", field + ".name"))
                        .when(one.phone() == null, () -> Violation.of("FN-S1.contact-phone-missing", field + ".phone"));
                if (one.name() != null && one.phone() != null) {
                    people.add(new Contact(ids.next(), one.name().strip(), one.phone(), one.role(), one.canDecide()));
                }
            }
        }
        return people;
    }
}
