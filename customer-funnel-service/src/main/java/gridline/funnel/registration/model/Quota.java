package gridline.funnel.registration.model;

import gridline.platform.decision.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * 名额: how many customers a person has already (FN-13).
 *
 * @param held customers held now, those being taken at this moment included
 * @param takenToday customers taken today by any path (FN-14), Asia/Shanghai
 */
public record Quota(int held, int takenToday) {

    /** Nothing held and nothing taken. */
    public static final Quota FREE = new Quota(0, 0);

    /** Empty if one more may be taken. */
    public List<Violation> objections(RegistrationTerms terms) {
        List<Violation> objections = new ArrayList<>();
        if (held >= terms.maxHeld()) {
            objections.add(Violation.of("FN-13.too-many-held").with("max", terms.maxHeld()));
        }
        if (takenToday >= terms.maxClaimsPerDay()) {
            objections.add(Violation.of("FN-13.too-many-today").with("max", terms.maxClaimsPerDay()));
        }
        return objections;
    }
}
