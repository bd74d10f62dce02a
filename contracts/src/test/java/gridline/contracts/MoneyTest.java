package gridline.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void pr23_isWrittenAsDecimalText() {
        assertThat(json.writeValueAsString(Money.yuan("45"))).isEqualTo("{\"amount\":\"45.00\",\"currency\":\"CNY\"}");
    }

    @Test
    void pr23_readsWhatItWrote() {
        Money money = Money.ofFen(4_550);

        assertThat(json.readValue(json.writeValueAsString(money), Money.class)).isEqualTo(money);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "45.005", "1000000000.01", "-1000000001"})
    void pr23_refusesWhatIsNoAmount(String amount) {
        assertThatThrownBy(() -> new Money(new BigDecimal(amount), "CNY")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pr23_refusesAnotherCurrency() {
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, "USD")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"45.00, 4500", "0.01, 1", "-3.20, -320"})
    void pr23_isExactInFen(String yuan, long fen) {
        assertThat(Money.yuan(yuan).fen()).isEqualTo(fen);
        assertThat(Money.ofFen(fen)).isEqualTo(Money.yuan(yuan));
    }

    @Test
    void pr23_equalAmountsAreEqualHoweverWritten() {
        assertThat(Money.yuan("45")).isEqualTo(Money.yuan("45.00")).isEqualByComparingTo(Money.yuan("45.0"));
        assertThat(Money.yuan("0.1").plus(Money.yuan("0.2"))).isEqualTo(Money.yuan("0.3"));
    }
}
