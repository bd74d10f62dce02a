package gridline.pricing.quote.model;

import static gridline.pricing.RefusalAssert.accepted;
import static gridline.pricing.RefusalAssert.assertRefusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.pricing.QuoteAccepted;
import gridline.contracts.pricing.QuoteIssued;
import gridline.contracts.pricing.QuoteWithdrawn;
import gridline.platform.time.BusinessZone;
import gridline.pricing.quote.model.QuoteLine.Source;
import gridline.pricing.quote.model.QuoteLine.Trace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class QuoteTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void sumsItsLines() {
        Quote quote = quote();

        assertThat(quote.monthly()).isEqualTo(Money.yuan("371"));
        assertThat(quote.prepaid()).isEqualTo(Money.yuan("1620"));
        assertThat(quote.oneTime()).isEqualTo(Money.yuan("900"));
        assertThat(quote.dueAtStart()).isEqualTo(Money.yuan("2520"));
        assertThat(quote.launchOffers()).containsExactly("s-1");
        assertThat(quote.announcement())
                .isEqualTo(new QuoteIssued(
                        "q-1",
                        "Q20260302-1-0001",
                        "c-1",
                        "/13/1",
                        "f-1",
                        true,
                        Money.yuan("371"),
                        Money.yuan("2520"),
                        DAY.plusDays(29),
                        "u-1"));
    }

    @Test
    void isAcceptedOnceAndKeepsItsLines() {
        var accepted = accepted(quote().accept("u-2", NOW, BusinessZone.ID));

        assertThat(accepted.state().lines()).isEqualTo(quote().lines());
        assertThat(accepted.state().status()).isEqualTo(QuoteStatus.ACCEPTED);
        assertThat(accepted.state().acceptance()).isEqualTo(new Quote.Acceptance("u-2", NOW, DAY));
        assertThat(accepted.events())
                .containsExactly(new QuoteAccepted(
                        "q-1",
                        "Q20260302-1-0001",
                        "c-1",
                        "/13/1",
                        "f-1",
                        true,
                        Money.yuan("371"),
                        Money.yuan("2520"),
                        DAY,
                        "u-2"));
        assertRefusedBy(accepted.state().accept("u-2", NOW, BusinessZone.ID), "quote.accepted-before");
    }

    @Test
    void canBeAcceptedOnItsLastDayInShanghaiAndNotAfter() {
        Instant lastMoment = Instant.parse("2026-03-31T15:59:59Z");

        accepted(quote().accept("u-2", lastMoment, BusinessZone.ID));
        assertRefusedBy(quote().accept("u-2", lastMoment.plusSeconds(1), BusinessZone.ID), "quote.expired");
        assertThat(quote().expired(DAY.plusDays(29))).isFalse();
        assertThat(quote().expired(DAY.plusDays(30))).isTrue();
        assertThat(accepted(quote().accept("u-2", NOW, BusinessZone.ID)).state().expired(DAY.plusDays(30)))
                .isFalse();
    }

    @Test
    void isTakenBackWithAReasonWhileNobodyAcceptedIt() {
        var withdrawn = accepted(quote().withdraw("u-2", NOW, BusinessZone.ID, " 客户迁址 "));

        assertThat(withdrawn.state().status()).isEqualTo(QuoteStatus.WITHDRAWN);
        assertThat(withdrawn.state().lines()).isEqualTo(quote().lines());
        assertThat(withdrawn.state().withdrawal()).isEqualTo(new Quote.Withdrawal("u-2", NOW, DAY, "客户迁址"));
        assertThat(withdrawn.events())
                .containsExactly(
                        new QuoteWithdrawn("q-1", "Q20260302-1-0001", "c-1", "/13/1", "f-1", true, "客户迁址", DAY, "u-2"));
        assertRefusedBy(withdrawn.state().accept("u-2", NOW, BusinessZone.ID), "quote.withdrawn-before");
        assertRefusedBy(withdrawn.state().withdraw("u-2", NOW, BusinessZone.ID, "x"), "quote.withdrawn-before");
        assertThat(withdrawn.state().expired(DAY.plusDays(30))).isFalse();
    }

    @Test
    void isNotTakenBackWithoutAReasonNorOnceAccepted() {
        Quote accepted = accepted(quote().accept("u-2", NOW, BusinessZone.ID)).state();

        assertRefusedBy(quote().withdraw("u-2", NOW, BusinessZone.ID, "  "), "quote.reason-missing");
        assertRefusedBy(quote().withdraw("u-2", NOW, BusinessZone.ID, "x".repeat(501)), "quote.reason-missing");
        accepted(quote().withdraw("u-2", NOW, BusinessZone.ID, "x".repeat(500)));
        assertRefusedBy(
                accepted.withdraw("u-2", NOW, BusinessZone.ID, ""), "quote.accepted-before", "quote.reason-missing");
    }

    public static Quote quote() {
        Trace approved = new Trace(Source.TARIFF, "t-p-1", "default", 1, "u-supervisor", NOW);
        Trace matrix = new Trace(Source.BUNDLE, "wo-business", "wo-business", 1, null, null);
        return new Quote(
                "q-1",
                "Q20260302-1-0001",
                new Quote.Customer("f-1", true, "河北锦绣商贸有限公司"),
                "c-1",
                "锦绣家园",
                "/13/1",
                List.of(
                        new QuoteLine(
                                "bundle.base",
                                Map.of("minutes", "2000", "edition", "BASE", "plan", "A"),
                                1,
                                Money.yuan("236"),
                                Money.ZERO,
                                Money.ZERO,
                                matrix,
                                null),
                        line("quote.tariff", 2, approved, null),
                        line("quote.launch", 1, approved, "s-1")),
                List.of(new Quote.Note("bundle.three-g-packages-excluded", 2)),
                QuoteStatus.ISSUED,
                "u-1",
                DAY,
                DAY.plusDays(29),
                null,
                null);
    }

    private static QuoteLine line(String code, int quantity, Trace trace, String launchOffer) {
        return new QuoteLine(
                code,
                Map.of("speed", "1", "months", "12", "name", "首发 100 户"),
                quantity,
                Money.yuan("45"),
                Money.yuan("540"),
                Money.yuan("300"),
                trace,
                launchOffer);
    }
}
