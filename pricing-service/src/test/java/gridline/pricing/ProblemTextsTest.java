package gridline.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import gridline.contracts.community.CompetitorTier;
import gridline.platform.decision.Violation;
import gridline.platform.web.ProblemTexts;
import gridline.pricing.bundle.model.Edition;
import gridline.pricing.proposal.model.ProposalStatus;
import gridline.pricing.quote.model.QuoteStatus;
import gridline.pricing.rule.model.Reach;
import gridline.pricing.rule.model.RuleSetStatus;
import gridline.pricing.special.model.SpecialStatus;
import gridline.pricing.tariff.model.TariffStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code a rule refuses with has a text in both languages. */
class ProblemTextsTest {

    private static final Pattern CODE = Pattern.compile("Violation\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void knowsEveryCodeInBothLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                CODE.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        ProblemTexts texts = new ProblemTexts();

        assertThat(codes).hasSizeGreaterThan(15).allMatch(texts::knows);
    }

    /** A constant such as BASE or SURVEY_NEEDED is for programs; people read its text. */
    @Test
    void showsConstantsByTheirTexts() {
        ProblemTexts texts = new ProblemTexts();
        Stream.of(
                        Edition.values(),
                        CompetitorTier.values(),
                        Reach.values(),
                        ProposalStatus.values(),
                        TariffStatus.values(),
                        SpecialStatus.values(),
                        RuleSetStatus.values(),
                        QuoteStatus.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(texts.knows("value." + constant))
                        .as(constant.toString())
                        .isTrue());
        Violation violation = Violation.of("rule-set.offer-unanswered")
                .with("tier", CompetitorTier.FIRST)
                .with("reach", Reach.LOWEST_STEP);

        assertThat(texts.message(violation, "zh")).contains("一级竞争对手", "最低档");
        assertThat(texts.message(violation, "en")).contains("first tier", "the lowest step");
    }
}
