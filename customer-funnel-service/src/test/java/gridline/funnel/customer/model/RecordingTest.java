package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.Difficulty;
import gridline.funnel.stage.model.Evidence;
import gridline.funnel.stage.model.EvidenceKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FN-01, FN-S1, FN-S3: what may be written down, and by whom. */
class RecordingTest {

    private static final StaffMember ASSISTANT = new StaffMember("u-assistant", "周助理");

    @Test
    void anybodyOfTheTeamMayRecordAVisitWhileNobodyHoldsTheCustomer() {
        assertThatDecision(Recording.evidence(Firms.fresh(), by(ASSISTANT, EvidenceKind.VISIT), Firms.TODAY))
                .hasEvents()
                .isAccepted();
        assertThatDecision(Recording.evidence(Firms.fresh(), by(ASSISTANT, EvidenceKind.LATENT_NEED), Firms.TODAY))
                .isRefusedBy("FN-10.not-held");
        assertThatDecision(Recording.evidence(
                        Firms.claimed(Firms.fresh()), by(ASSISTANT, EvidenceKind.VISIT), Firms.TODAY))
                .isRefusedBy("FN-10.not-holder");
    }

    @ParameterizedTest
    @EnumSource(
            value = EvidenceKind.class,
            names = {
                "AREA_LIST",
                "CUSTOMER_FILE",
                "REGISTRATION",
                "ORDER_SIGNED",
                "AGREEMENT_SIGNED",
                "SERVICE_HANDLED",
                "SERVICE_OPENED"
            })
    void whatOthersLeaveBehindCannotBeRecordedByHand(EvidenceKind kind) {
        assertThatDecision(Recording.evidence(Firms.at(FunnelStage.LISTED), Firms.evidence(kind), Firms.TODAY))
                .isRefusedBy("FN-01.evidence-not-by-hand");
    }

    @Test
    void refusesTheFutureAndAMisplacedOrMissingDifficulty() {
        Customer firm = Firms.at(FunnelStage.LISTED);
        assertThatDecision(Recording.evidence(
                        firm,
                        new Evidence(
                                "e", EvidenceKind.DIFFICULTY_LEVEL, tomorrow(), "x", null, Firms.LI, Firms.NOW, null),
                        Firms.TODAY))
                .isRefusedBy("FN-01.evidence-in-future", "FN-S3.difficulty-missing");
        assertThatDecision(Recording.evidence(
                        firm,
                        new Evidence(
                                "e",
                                EvidenceKind.LATENT_NEED,
                                Firms.TODAY,
                                "x",
                                Difficulty.UNAWARE,
                                Firms.LI,
                                Firms.NOW,
                                null),
                        Firms.TODAY))
                .isRefusedBy("FN-S3.difficulty-not-expected");
    }

    @Test
    void boundsTheDocument() {
        Customer firm = Firms.claimed(Firms.fresh());
        for (int i = 0; i < Recording.MAX_EVIDENCE; i++) {
            firm = Firms.with(firm, EvidenceKind.VISIT);
        }
        assertThatDecision(Recording.evidence(firm, Firms.evidence(EvidenceKind.VISIT), Firms.TODAY))
                .isRefusedBy("FN-01.evidence-full");
    }

    @Test
    void onlyTheHolderCorrectsTheFileOfAHeldCustomer() {
        Customer held = Firms.claimed(Firms.fresh());
        assertThatDecision(Recording.file(held, Firms.file(), ASSISTANT, Firms.NOW))
                .isRefusedBy("FN-10.not-holder");
        assertThat(assertThatDecision(Recording.file(held, Firms.file(), Firms.LI, Firms.NOW))
                        .isAccepted()
                        .file()
                        .isComplete())
                .isFalse();
        assertThatDecision(Recording.file(Firms.fresh(), Firms.file(), ASSISTANT, Firms.NOW))
                .isAccepted();
    }

    @Test
    void contactsSayNothingOfThePersonInLogs() {
        assertThat(Firms.fresh().toString()).doesNotContain("王老板").doesNotContain("13812341234");
    }

    private static Evidence by(StaffMember who, EvidenceKind kind) {
        return new Evidence("e", kind, Firms.TODAY, "看过", null, who, Firms.NOW, null);
    }

    private static LocalDate tomorrow() {
        return Firms.TODAY.plusDays(1);
    }
}
