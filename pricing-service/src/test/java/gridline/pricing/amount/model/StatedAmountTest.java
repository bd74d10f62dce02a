package gridline.pricing.amount.model;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.platform.decision.Violation;
import gridline.platform.decision.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PR-23: every reason against an amount, with the nearest allowed value. */
class StatedAmountTest {

    @ParameterizedTest
    @CsvSource({
        "45, CNY, 45.00, , ",
        "45.5, CNY, 45.50, , ",
        "45.500, CNY, 45.50, , ",
        "0.01, CNY, 0.01, , ",
        "1000000.00, CNY, 1000000.00, , ",
        "45.123, CNY, 45.12, PR-23.too-many-decimals, 45.12",
        "45.125, CNY, 45.13, PR-23.too-many-decimals, 45.13",
        "0, CNY, , PR-23.amount-out-of-range, 0.01",
        "-5, CNY, , PR-23.amount-out-of-range, 0.01",
        "1000000.01, CNY, , PR-23.amount-out-of-range, 1000000.00",
        "45, USD, 45.00, PR-23.currency-unknown, CNY",
        "45, , 45.00, PR-23.currency-unknown, CNY",
        "1e9, CNY, , PR-23.amount-unreadable, ",
        "forty, CNY, , PR-23.amount-unreadable, ",
        "12345678901234567890, CNY, , PR-23.amount-unreadable, ",
    })
    void pr23ReadsAnAmountOrSaysWhyNot(String amount, String currency, String read, String code, String nearest) {
        Violations violations = new Violations();

        Money money =
                StatedAmount.required(new StatedAmount(amount, currency), "fee", StatedAmount.LEAST_FEE, violations);

        assertThat(money).isEqualTo(read == null ? null : Money.yuan(read));
        if (code == null) {
            assertThat(violations.list()).isEmpty();
        } else {
            Violation only = violations.list().getFirst();
            assertThat(violations.list()).hasSize(1);
            assertThat(only.code()).isEqualTo(code);
            assertThat(only.field()).isEqualTo("fee");
            assertThat(only.params().get("nearest")).isEqualTo(nearest);
        }
    }

    @Test
    void pr23SaysEverythingAtOnce() {
        Violations violations = new Violations();

        StatedAmount.required(new StatedAmount("-5.123", "USD"), "fee", Money.ZERO, violations);

        assertThat(violations.list())
                .extracting(Violation::code)
                .containsExactly("PR-23.currency-unknown", "PR-23.too-many-decimals", "PR-23.amount-out-of-range");
    }

    @Test
    void tellsMissingFromLeftOut() {
        Violations violations = new Violations();

        assertThat(StatedAmount.optional(null, "fee", Money.ZERO, violations)).isNull();
        assertThat(violations.list()).isEmpty();
        StatedAmount.required(null, "fee", Money.ZERO, violations);
        StatedAmount.optional(new StatedAmount(null, "CNY"), "fee", Money.ZERO, violations);
        assertThat(violations.list())
                .extracting(Violation::code)
                .containsExactly("PR-23.amount-missing", "PR-23.amount-missing");
        assertThat(StatedAmount.of(Money.yuan("45"))).isEqualTo(new StatedAmount("45.00", "CNY"));
    }
}
