package gridline.pricing.special.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gridline.contracts.Money;
import gridline.pricing.amount.model.StatedAmount;
import gridline.pricing.special.model.OfferTerms;
import gridline.pricing.special.model.TermsCheck;
import org.jspecify.annotations.Nullable;

/** 优惠条款文档: terms as they are stated and shown, told apart by {@code kind}; see {@link OfferTerms} for the fields. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TermsDocument.LaunchTerms.class, name = "LAUNCH"),
    @JsonSubTypes.Type(value = TermsDocument.TimeCappedTerms.class, name = "TIME_CAPPED"),
    @JsonSubTypes.Type(value = TermsDocument.TenantEntryTerms.class, name = "TENANT_ENTRY"),
    @JsonSubTypes.Type(value = TermsDocument.GroupJoiningTerms.class, name = "GROUP_JOINING"),
    @JsonSubTypes.Type(value = TermsDocument.PropertyOfficeTerms.class, name = "PROPERTY_OFFICE")
})
sealed interface TermsDocument {

    @Nullable
    OfferTerms check(TermsCheck check);

    record LaunchTerms(
            @Nullable Integer firstN,
            @Nullable StatedAmount monthlyFee,
            @Nullable StatedAmount installationFee) implements TermsDocument {
        @Override
        public @Nullable OfferTerms check(TermsCheck check) {
            return check.launch(firstN, monthlyFee, installationFee);
        }
    }

    record TimeCappedTerms(
            int speedMbps,
            int hours,
            @Nullable StatedAmount monthlyFee,
            @Nullable StatedAmount overagePerHour) implements TermsDocument {
        @Override
        public @Nullable OfferTerms check(TermsCheck check) {
            return check.timeCapped(speedMbps, hours, monthlyFee, overagePerHour);
        }
    }

    record TenantEntryTerms(
            @Nullable StatedAmount monthlyFee,
            int months,
            @Nullable StatedAmount prepaid,
            @Nullable StatedAmount installationFee)
            implements TermsDocument {
        @Override
        public @Nullable OfferTerms check(TermsCheck check) {
            return check.tenantEntry(monthlyFee, months, prepaid, installationFee);
        }
    }

    record GroupJoiningTerms(
            int least,
            int most,
            @Nullable StatedAmount waived,
            @Nullable StatedAmount prepaid) implements TermsDocument {
        @Override
        public @Nullable OfferTerms check(TermsCheck check) {
            return check.groupJoining(least, most, waived, prepaid);
        }
    }

    record PropertyOfficeTerms(
            int offices, int discountPercent, @Nullable String reason) implements TermsDocument {
        @Override
        public @Nullable OfferTerms check(TermsCheck check) {
            return check.propertyOffice(offices, discountPercent, reason);
        }
    }

    static TermsDocument of(OfferTerms terms) {
        return switch (terms) {
            case OfferTerms.Launch(int firstN, var fee, var entry) ->
                new LaunchTerms(firstN, stated(fee), stated(entry));
            case OfferTerms.TimeCapped(int speed, int hours, var fee, var overage) ->
                new TimeCappedTerms(speed, hours, stated(fee), stated(overage));
            case OfferTerms.TenantEntry(var fee, int months, var prepaid, var entry) ->
                new TenantEntryTerms(stated(fee), months, stated(prepaid), stated(entry));
            case OfferTerms.GroupJoining(int least, int most, var waived, var prepaid) ->
                new GroupJoiningTerms(least, most, stated(waived), stated(prepaid));
            case OfferTerms.PropertyOffice(int offices, int percent, var reason) ->
                new PropertyOfficeTerms(offices, percent, reason);
        };
    }

    private static @Nullable StatedAmount stated(@Nullable Money money) {
        return money == null ? null : StatedAmount.of(money);
    }
}
