package gridline.funnel.customer.model;

import static gridline.funnel.DecisionAssert.assertThatDecision;
import static gridline.funnel.customer.model.Firms.LI;
import static gridline.funnel.customer.model.Firms.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.Money;
import gridline.contracts.funnel.FunnelStage;
import gridline.funnel.contract.model.ServiceContract;
import gridline.funnel.registration.model.CustomerLevel;
import gridline.funnel.registration.model.PastRegistration.Ending;
import gridline.funnel.registration.model.Quota;
import gridline.funnel.registration.model.RegistrationTerms;
import gridline.funnel.staff.model.StaffMember;
import gridline.funnel.stage.model.EvidenceKind;
import gridline.platform.decision.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two files about one firm (FN-16): what wins, what comes along, and that no lease is got round (FN-14). */
class MergingTest {

    private static final StaffMember BOSS = new StaffMember("u-boss", "钱主管");
    private static final StaffMember ZHAO = new StaffMember("u-zhao", "赵客户");
    private static final UnifiedSocialCreditCode CODE = new UnifiedSocialCreditCode("91350100M000100Y43");

    private final Customer kept = Firms.fresh();
    private final Customer duplicate = Firms.renamed(Firms.fresh(), "f-2")
            .with(new CustomerFile(
                    "恒远商贸",
                    CODE,
                    "建设北大街一号",
                    ClusterKind.STREET_SHOP,
                    12,
                    List.of(Firms.boss(), new Contact("k-9", "赵会计", "13900001111", "会计", false)),
                    null,
                    Money.yuan("300.00"),
                    null))
            .with(new Marks(CustomerLevel.STANDARD, List.of("老客户")))
            .with(contract("c-9"));

    @Test
    void theFileKeptWinsAndTakesWhatItDoesNotKnow() {
        Customer merged = merged(kept, duplicate, Set.of(MergeField.PEOPLE));
        CustomerFile file = merged.file();
        assertThat(file.firmName()).isEqualTo(kept.file().firmName());
        assertThat(file.creditCode()).isEqualTo(CODE);
        assertThat(file.people()).as("asked for").isEqualTo(12);
        assertThat(file.monthlySpend()).isEqualTo(Money.yuan("300.00"));
        assertThat(file.contacts())
                .extracting(Contact::id)
                .as("one number, one person")
                .containsExactly("k-1", "k-9");
        assertThat(merged.contracts()).extracting(ServiceContract::id).containsExactly("c-9");
        assertThat(merged.marks().tags()).containsExactly("老客户");
        assertThat(merged.kin().absorbed()).singleElement().satisfies(one -> {
            assertThat(one.customerId()).isEqualTo("f-2");
            assertThat(one.before().contacts())
                    .as("nobody is written down twice")
                    .isEmpty();
        });
    }

    @Test
    void everyStepTwiceIsTheSameAsOnce() {
        Merging.Command command = command(Set.of(), NOW);
        Customer gone = dissolved(duplicate, null, command);
        assertThat(dissolved(gone, null, command)).isEqualTo(gone);
        Customer merged = absorbed(kept, gone, command);
        assertThat(absorbed(merged, gone, command)).isEqualTo(merged);
        Customer back = givenBack(merged);
        assertThat(givenBack(back)).isEqualTo(back);
        Customer again = revived(gone, Quota.FREE);
        assertThat(revived(again, Quota.FREE)).isEqualTo(again);
    }

    @Test
    void anUndoLeavesBothAsTheyWereButForTheHistory() {
        Merging.Command command = command(Set.of(MergeField.FIRM_NAME), NOW);
        Customer gone = dissolved(duplicate, null, command);
        Customer merged = absorbed(kept, gone, command);
        assertThat(merged.file().firmName()).isEqualTo("恒远商贸");
        Customer back = givenBack(merged);
        assertThat(back.file()).isEqualTo(kept.file());
        assertThat(back.contracts()).isEmpty();
        assertThat(back.marks()).isEqualTo(kept.marks());
        assertThat(back.kin().absorbed())
                .singleElement()
                .satisfies(one -> assertThat(one.isInForce()).isFalse());
        assertThat(revived(gone, Quota.FREE)).isEqualTo(duplicate);
    }

    @Test
    void anUndoKeepsWhatWasCorrectedSince() {
        Merging.Command command = command(Set.of(MergeField.FIRM_NAME), NOW);
        Customer merged = absorbed(kept, dissolved(duplicate, null, command), command);
        CustomerFile file = merged.file();
        Customer corrected = merged.with(new CustomerFile(
                "恒远商贸（石家庄）",
                file.creditCode(),
                file.address(),
                file.clusterKind(),
                file.people(),
                file.contacts(),
                file.position(),
                file.monthlySpend(),
                file.payer()));
        assertThat(givenBack(corrected).file().firmName()).isEqualTo("恒远商贸（石家庄）");
        assertThat(givenBack(corrected).file().creditCode()).isNull();
    }

    @Test
    void nobodyGetsALeaseByAMerge() {
        Customer held = Firms.claimed(duplicate);
        assertThat(codes(kept, held)).containsExactly("FN-14.merge-moves-lease");
        Customer zhaos =
                assertThatDecision(Claiming.claim(kept, ZHAO, Firms.at(NOW))).isAccepted();
        assertThat(codes(zhaos, held)).containsExactly("FN-10.merge-two-holders");
        assertThat(codes(Firms.claimed(kept), held)).as("both theirs").isEmpty();
        assertThat(codes(Firms.claimed(kept), duplicate)).isEmpty();
    }

    @Test
    void theCoolDownOfTheOtherFileHoldsInTheMergedOne() {
        Customer released = assertThatDecision(Claiming.release(Firms.claimed(duplicate), LI, NOW))
                .isAccepted();
        assertThat(codes(Firms.claimed(kept), released))
                .as("not by the back door")
                .containsExactly("FN-13.cool-down");
        Customer merged = merged(kept, released, Set.of());
        assertThatDecision(Claiming.claim(merged, LI, Firms.at(NOW))).isRefusedBy("FN-13.cool-down");
        assertThatDecision(Claiming.claim(merged, ZHAO, Firms.at(NOW))).isAccepted();
    }

    @Test
    void theLeaseOfBothEndsOnceAndComesBackAsItWas() {
        Customer mine = Firms.claimed(kept);
        Customer alsoMine = Firms.claimed(duplicate);
        Merging.Command command = command(Set.of(), NOW);
        Customer gone = dissolved(alsoMine, LI.id(), command);
        assertThat(gone.holderAt(NOW)).isNull();
        assertThat(gone.pastRegistrations().getLast().ending()).isEqualTo(Ending.MERGED);
        Customer merged = absorbed(mine, gone, command);
        assertThat(merged.tenure().registration()).isEqualTo(mine.tenure().registration());
        assertThat(revived(gone, Quota.FREE).tenure().registration())
                .isEqualTo(alsoMine.tenure().registration());
        assertThat(revived(gone, new Quota(1_000_000, 0)).holderAt(NOW))
                .as("beyond the cap")
                .isNull();
        assertThat(givenBack(merged).tenure().registration())
                .isEqualTo(mine.tenure().registration());
    }

    @Test
    void namesEverythingElseThatSpeaksAgainstIt() {
        assertThat(codes(kept, kept)).containsExactly("FN-16.merge-same");
        assertThat(codes(kept, Firms.renamed(Firms.at(FunnelStage.POTENTIAL), "f-2")))
                .containsExactlyInAnyOrder("FN-16.merge-keep-the-further", "FN-14.merge-moves-lease");
        Customer ordering = Firms.renamed(
                Firms.prepared(Firms.with(Firms.at(FunnelStage.INTENTION), EvidenceKind.PLAN_AGREED)), "f-2");
        assertThat(codes(Firms.at(FunnelStage.INTENTION), ordering)).containsExactly("FN-16.merge-open-orders");
        Customer coded = kept.with(kept.file().with(new UnifiedSocialCreditCode("91110108551385082Q")));
        assertThat(codes(coded, duplicate)).containsExactly("FN-16.merge-two-codes");
        Customer gone = dissolved(duplicate, "x", command(Set.of(), NOW));
        assertThat(codes(kept, gone)).containsExactly("FN-16.merged");
        assertThatDecision(Kinship.unlessMerged(gone, each -> Claiming.claim(each, LI, Firms.at(NOW))))
                .isRefusedBy("FN-16.merged");
        assertThat(gone.dueAt()).as("nothing happens to it any more").isAfter(NOW.plus(Duration.ofDays(100_000)));
    }

    @Test
    void aSalespersonMergesOnlyIntoAFileNobodyElseHolds() {
        Merging.Command zhao = new Merging.Command("m-1", Set.of(), ZHAO, false, RegistrationTerms.DEFAULT, NOW);
        assertThat(Merging.objections(Firms.claimed(kept), duplicate, zhao))
                .extracting(Violation::code)
                .containsExactly("FN-10.not-holder");
        assertThat(Merging.objections(kept, duplicate, zhao)).isEmpty();
    }

    private static List<String> codes(Customer kept, Customer duplicate) {
        return Merging.objections(kept, duplicate, command(Set.of(), NOW)).stream()
                .map(Violation::code)
                .toList();
    }

    private static Merging.Command command(Set<MergeField> fromDuplicate, Instant now) {
        return new Merging.Command("m-1", fromDuplicate, BOSS, true, RegistrationTerms.DEFAULT, now);
    }

    private static Customer merged(Customer kept, Customer duplicate, Set<MergeField> fromDuplicate) {
        Merging.Command command = command(fromDuplicate, NOW);
        return absorbed(kept, dissolved(duplicate, null, command), command);
    }

    private static Customer dissolved(Customer duplicate, @Nullable String keptHolderId, Merging.Command command) {
        return assertThatDecision(Merging.dissolve(duplicate, "f-1", keptHolderId, command))
                .isAccepted();
    }

    private static Customer absorbed(Customer kept, Customer gone, Merging.Command command) {
        return assertThatDecision(Merging.absorb(kept, gone, command)).isAccepted();
    }

    private static Customer givenBack(Customer kept) {
        return assertThatDecision(Unmerging.giveBack(kept, "m-1", NOW)).isAccepted();
    }

    private static Customer revived(Customer gone, Quota quota) {
        return assertThatDecision(Unmerging.revive(
                        gone, "m-1", BOSS, new Claiming.Conditions(RegistrationTerms.DEFAULT, quota, NOW)))
                .isAccepted();
    }

    private static ServiceContract contract(String id) {
        return new ServiceContract(
                id,
                new ServiceContract.Terms(ServiceContract.Party.COMPETITOR, "电信", "宽带", null, Firms.TODAY.plusDays(90)),
                null,
                false,
                null,
                null);
    }
}
