package gridline.benchmarks.pricing;

import gridline.benchmarks.pricing.DroolsFacts.Answer;
import gridline.benchmarks.pricing.DroolsFacts.Fact;
import gridline.contracts.community.CompetitorTier;
import gridline.pricing.offer.model.CompetitorOffer;
import gridline.pricing.rule.model.DecideTariff;
import gridline.pricing.rule.model.RuleSet;
import gridline.pricing.rule.model.Slot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** Drools 对照: the same decisions by Drools, one session for each. */
final class DroolsTariff {

    private final KieBase rules = compiled();

    /** The offers of a market of one slot as facts; not part of what is measured. */
    static List<Fact> facts(List<CompetitorOffer> market, RuleSet rules, LocalDate today) {
        DecideTariff.SlotOffers on =
                DecideTariff.slots(market, rules).sequencedValues().getFirst();
        int slot = ((Slot.OwnSpeed) on.slot()).speedMbps();
        List<Fact> facts = new ArrayList<>();
        for (CompetitorOffer offer : on.offers()) {
            facts.add(new Fact(
                    offer.tier() == CompetitorTier.FIRST,
                    offer.speedMbps() == rules.ladder().lowest(),
                    on.answered().contains(offer),
                    offer.speedMbps(),
                    slot,
                    facts.size(),
                    offer.monthlyFee(),
                    offer.ageInDays(today)));
        }
        return facts;
    }

    Answer decide(List<Fact> facts) {
        Answer answer = new Answer();
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("answer", answer);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return answer;
    }

    private static KieBase compiled() {
        try (InputStream in = Objects.requireNonNull(DroolsTariff.class.getResourceAsStream("tariff.drl"))) {
            return new KieHelper()
                    .addContent(new String(in.readAllBytes(), StandardCharsets.UTF_8), ResourceType.DRL)
                    .build(ExecutableModelProject.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
