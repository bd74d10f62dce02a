package gridline.funnel.merge.web;

import gridline.contracts.Money;
import gridline.funnel.action.model.GeoPoint;
import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.model.CustomerFile;
import gridline.funnel.customer.model.MergeField;
import gridline.funnel.customer.model.MergedFile;
import gridline.funnel.customer.model.Merging;
import gridline.funnel.customer.web.Reasons;
import gridline.funnel.merge.MergeCustomers;
import gridline.funnel.merge.MergeSteps;
import gridline.funnel.merge.model.Merge;
import gridline.funnel.merge.web.MergePreview.FieldChoice;
import gridline.funnel.merge.web.MergePreview.Side;
import gridline.funnel.merge.web.MergePreview.Winner;
import gridline.funnel.registration.model.Registration;
import gridline.platform.persistence.Versioned;
import gridline.platform.privacy.Masking;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 合并视图: merges and previews as shown, people masked (PI-01). */
@Component
class MergeViews {

    private final Reasons reasons;
    private final Clock clock;

    MergeViews(Reasons reasons, Clock clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    MergeView view(Versioned<Merge> versioned, HttpServletRequest request) {
        Merge merge = versioned.state();
        Instant now = clock.instant();
        return new MergeView(
                versioned.id(),
                merge.keptId(),
                merge.keptName(),
                merge.duplicateId(),
                merge.duplicateName(),
                merge.status(),
                merge.by(),
                merge.at(),
                merge.status() == Merge.Status.MERGED && !now.isAfter(merge.undoUntil()),
                merge.undoUntil(),
                merge.undoneBy(),
                merge.undoneAt(),
                reasons.of(MergeSteps.violations(merge), request),
                versioned.version());
    }

    MergePreview preview(MergeCustomers.Preview preview, Set<MergeField> fromDuplicate, HttpServletRequest request) {
        Customer kept = preview.kept().state();
        Customer duplicate = preview.duplicate().state();
        CustomerFile after = MergedFile.of(kept.file(), duplicate.file(), fromDuplicate);
        var contacts = MergedFile.newContacts(kept.file(), duplicate.file());
        var contracts = Merging.newContracts(kept, duplicate);
        long openContracts =
                duplicate.contracts().stream().filter(each -> each.isOpen()).count();
        int room = contacts.size()
                        < CustomerFile.MAX_CONTACTS - kept.file().contacts().size()
                ? 0
                : duplicate.file().contacts().size() - contacts.size();
        return new MergePreview(
                side(kept),
                side(duplicate),
                Arrays.stream(MergeField.values())
                        .map(field -> choice(field, kept.file(), duplicate.file(), after))
                        .toList(),
                contacts.stream()
                        .map(one -> Masking.name(one.name()) + " " + Masking.phone(one.phone()))
                        .toList(),
                contracts.stream()
                        .map(one -> one.terms().operator() + " " + one.terms().product())
                        .toList(),
                duplicate.diary().openPlans().size(),
                Merging.newTags(kept, duplicate),
                room + (int) openContracts - contracts.size(),
                preview.objections().isEmpty(),
                reasons.of(preview.objections(), request));
    }

    private Side side(Customer customer) {
        Registration live = customer.holderAt(clock.instant());
        return new Side(
                customer.id(),
                customer.file().firmName(),
                customer.stage(),
                customer.loss() != null,
                live == null ? null : live.holderName(),
                customer.file().contacts().size(),
                customer.diary().actions().size(),
                customer.orders().size());
    }

    private static FieldChoice choice(MergeField field, CustomerFile kept, CustomerFile duplicate, CustomerFile after) {
        Object mine = field.of(kept);
        Object theirs = field.of(duplicate);
        Winner winner = Objects.equals(mine, theirs)
                ? Winner.SAME
                : Objects.equals(field.of(after), theirs) ? Winner.DUPLICATE : Winner.KEPT;
        return new FieldChoice(field, shown(mine), shown(theirs), winner, field.isConflict(kept, duplicate));
    }

    private static @Nullable String shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> money.amount().toPlainString();
            case GeoPoint point -> point.longitude() + ", " + point.latitude();
            default -> value.toString();
        };
    }
}
