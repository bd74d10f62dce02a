package gridline.funnel.customer.model;

import gridline.funnel.action.model.GeoPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 合并后的档案: which value of which file wins (FN-16), and how a merged file is taken apart again. */
public final class MergedFile {

    private MergedFile() {}

    /**
     * The file kept wins; what it does not know, and what was asked for, comes from the other one.
     *
     * @param fromDuplicate of these the other one's value wins, where it has one
     */
    public static CustomerFile of(CustomerFile kept, CustomerFile duplicate, Set<MergeField> fromDuplicate) {
        Chooser choose = new Chooser(kept, duplicate, fromDuplicate);
        boolean address = fromDuplicate.contains(MergeField.ADDRESS);
        GeoPoint position = address ? duplicate.position() : kept.position();
        if (position == null && kept.address().equals(duplicate.address())) {
            position = kept.position() == null ? duplicate.position() : kept.position();
        }
        return new CustomerFile(
                choose.certain(MergeField.FIRM_NAME, CustomerFile::firmName),
                choose.of(MergeField.CREDIT_CODE, CustomerFile::creditCode),
                choose.certain(MergeField.ADDRESS, CustomerFile::address),
                choose.certain(MergeField.CLUSTER_KIND, CustomerFile::clusterKind),
                choose.certain(MergeField.PEOPLE, CustomerFile::people),
                contacts(kept, duplicate),
                position,
                choose.of(MergeField.MONTHLY_SPEND, CustomerFile::monthlySpend),
                choose.of(MergeField.PAYER, CustomerFile::payer));
    }

    /** People of the other file whose number the kept one does not have, as far as there is room for them. */
    public static List<Contact> newContacts(CustomerFile kept, CustomerFile duplicate) {
        Set<String> known = new HashSet<>();
        kept.contacts().forEach(contact -> known.add(Likeness.phone(contact.phone())));
        Set<String> ids = new HashSet<>();
        kept.contacts().forEach(contact -> ids.add(contact.id()));
        return duplicate.contacts().stream()
                .filter(contact -> known.add(Likeness.phone(contact.phone())) && ids.add(contact.id()))
                .limit(CustomerFile.MAX_CONTACTS - kept.contacts().size())
                .toList();
    }

    /** The file as it would be without the merge: what was changed since stays as it is. */
    static CustomerFile without(CustomerFile now, Kinship.Absorbed merge) {
        CustomerFile before = merge.before();
        CustomerFile after = merge.after();
        Set<MergeField> untouched = new HashSet<>();
        for (MergeField field : MergeField.values()) {
            if (field.isFrom(now, after)) {
                untouched.add(field);
            }
        }
        Set<String> came = Set.copyOf(merge.contacts());
        return new CustomerFile(
                untouched.contains(MergeField.FIRM_NAME) ? before.firmName() : now.firmName(),
                untouched.contains(MergeField.CREDIT_CODE) ? before.creditCode() : now.creditCode(),
                untouched.contains(MergeField.ADDRESS) ? before.address() : now.address(),
                untouched.contains(MergeField.CLUSTER_KIND) ? before.clusterKind() : now.clusterKind(),
                untouched.contains(MergeField.PEOPLE) ? before.people() : now.people(),
                now.contacts().stream()
                        .filter(contact -> !came.contains(contact.id()))
                        .toList(),
                untouched.contains(MergeField.POSITION) ? before.position() : now.position(),
                untouched.contains(MergeField.MONTHLY_SPEND) ? before.monthlySpend() : now.monthlySpend(),
                untouched.contains(MergeField.PAYER) ? before.payer() : now.payer());
    }

    private static List<Contact> contacts(CustomerFile kept, CustomerFile duplicate) {
        List<Contact> all = new ArrayList<>(kept.contacts());
        all.addAll(newContacts(kept, duplicate));
        return all;
    }

    private record Chooser(CustomerFile kept, CustomerFile duplicate, Set<MergeField> fromDuplicate) {

        <T> @Nullable T of(MergeField field, Function<CustomerFile, @Nullable T> value) {
            T mine = value.apply(kept);
            T theirs = value.apply(duplicate);
            return theirs != null && (mine == null || fromDuplicate.contains(field)) ? theirs : mine;
        }

        <T> T certain(MergeField field, Function<CustomerFile, T> value) {
            return value.apply(fromDuplicate.contains(field) ? duplicate : kept);
        }
    }
}
