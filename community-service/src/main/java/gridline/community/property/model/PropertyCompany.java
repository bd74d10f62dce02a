package gridline.community.property.model;

import gridline.contracts.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 物业公司: who has to agree before we get into communities: a property company, or the department of an employer that decides
 * for its compound (CO-12, CO-30, CO-31). Which communities it manages stands in their survey files.
 *
 * @param id opaque
 * @param gridPath org unit that keeps the file, usually the city; everybody below it may see it
 * @param name 1 to {@value DescribeCompany#MAX_NAME} characters
 * @param kind property company or employer's department
 * @param contacts people there
 * @param agreement a deal with its head office for all of its communities in the city; null without one (CO-30)
 * @param earlierAgreements those it took the place of, oldest first
 * @param precedents communities that were opened with it, as examples to point to
 * @param negotiations what was talked about with whom, oldest first
 * @param grants discounted or free service for its offices, approved or not (CO-32)
 */
public record PropertyCompany(
        String id,
        String gridPath,
        String name,
        Kind kind,
        List<Contact> contacts,
        @Nullable Agreement agreement,
        List<Agreement> earlierAgreements,
        List<Precedent> precedents,
        List<Negotiation> negotiations,
        List<Grant> grants) {

    @SuppressWarnings("NullAway") // companies stored before earlier agreements were kept have no such list
    public PropertyCompany {
        contacts = List.copyOf(contacts);
        earlierAgreements = earlierAgreements == null ? List.of() : List.copyOf(earlierAgreements);
        precedents = List.copyOf(precedents);
        negotiations = List.copyOf(negotiations);
        grants = List.copyOf(grants);
    }

    /** 类型. */
    public enum Kind {
        /** 物业公司 */
        PROPERTY_COMPANY,
        /** 单位管理部门: decides for an employer compound (CO-12) */
        EMPLOYER_DEPARTMENT
    }

    /**
     * 联系人: personal information, shown masked (PI-01).
     *
     * @param number unique within the company, from 1
     * @param canDecide whether this person can decide, such as the director of the office (CO-31)
     */
    public record Contact(
            int number, String name, String duty, @Nullable String phone, boolean canDecide) {}

    /**
     * 全市统一接入协议: opens all of its communities at once (CO-30).
     *
     * @param signedOn day it was signed
     * @param validUntil last day; null when it has no end
     */
    public record Agreement(LocalDate signedOn, @Nullable LocalDate validUntil, String note, String recordedBy) {

        public boolean inForceOn(LocalDate day) {
            return !day.isBefore(signedOn) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** 先例: a community opened with it before. */
    public record Precedent(String communityId, LocalDate openedOn, String note) {}

    /**
     * 谈判记录.
     *
     * @param contactNumber who it was talked with
     * @param communityId about which community; null for all of them
     * @param purpose finding out who decides, or negotiating
     */
    public record Negotiation(
            LocalDate on,
            int contactNumber,
            @Nullable String communityId,
            Purpose purpose,
            String summary,
            String by) {}

    /** 谈判目的. */
    public enum Purpose {
        /** 拜访: get to know each other, find out who decides */
        INTRODUCTION,
        /** 谈判: only with somebody who can decide (CO-31) */
        NEGOTIATION
    }

    /**
     * 公纳宽带: discounted or free service for an office of the company, which exists only as this record (CO-32).
     *
     * @param number unique within the company, from 1
     * @param monthlyValue what it is worth a month
     * @param months for how long, 1 to {@value RequestGrant#MOST_MONTHS}
     */
    public record Grant(
            int number,
            String communityId,
            Money monthlyValue,
            int months,
            String reason,
            GrantStatus status,
            String requestedBy,
            Instant requestedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String comment) {}

    /** 审批状态. */
    public enum GrantStatus {
        /** 待审批 */
        REQUESTED,
        /** 已批准 */
        APPROVED,
        /** 已驳回 */
        REJECTED
    }

    public Optional<Contact> contact(int number) {
        return contacts.stream().filter(each -> each.number() == number).findFirst();
    }

    public Optional<Grant> grant(int number) {
        return grants.stream().filter(each -> each.number() == number).findFirst();
    }

    PropertyCompany described(String changedName, Kind changedKind) {
        return new PropertyCompany(
                id,
                gridPath,
                changedName,
                changedKind,
                contacts,
                agreement,
                earlierAgreements,
                precedents,
                negotiations,
                grants);
    }

    PropertyCompany withContact(Contact contact) {
        return new PropertyCompany(
                id,
                gridPath,
                name,
                kind,
                replaced(contacts, contact, contact.number()),
                agreement,
                earlierAgreements,
                precedents,
                negotiations,
                grants);
    }

    PropertyCompany withAgreement(Agreement signed) {
        List<Agreement> earlier = agreement == null ? earlierAgreements : added(earlierAgreements, agreement);
        return new PropertyCompany(
                id, gridPath, name, kind, contacts, signed, earlier, precedents, negotiations, grants);
    }

    /** As before the last agreement was recorded. */
    PropertyCompany withoutAgreement() {
        int kept = Math.max(0, earlierAgreements.size() - 1);
        Agreement before = earlierAgreements.isEmpty() ? null : earlierAgreements.getLast();
        return new PropertyCompany(
                id,
                gridPath,
                name,
                kind,
                contacts,
                before,
                earlierAgreements.subList(0, kept),
                precedents,
                negotiations,
                grants);
    }

    PropertyCompany with(Precedent precedent) {
        return new PropertyCompany(
                id,
                gridPath,
                name,
                kind,
                contacts,
                agreement,
                earlierAgreements,
                added(precedents, precedent),
                negotiations,
                grants);
    }

    PropertyCompany with(Negotiation negotiation) {
        return new PropertyCompany(
                id,
                gridPath,
                name,
                kind,
                contacts,
                agreement,
                earlierAgreements,
                precedents,
                added(negotiations, negotiation),
                grants);
    }

    PropertyCompany withGrant(Grant grant) {
        return new PropertyCompany(
                id,
                gridPath,
                name,
                kind,
                contacts,
                agreement,
                earlierAgreements,
                precedents,
                negotiations,
                replaced(grants, grant, grant.number()));
    }

    private static <T> List<T> added(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    /** Numbers are places, from 1. */
    private static <T> List<T> replaced(List<T> all, T one, int number) {
        List<T> more = new ArrayList<>(all);
        if (number > more.size()) {
            more.add(one);
        } else {
            more.set(number - 1, one);
        }
        return more;
    }
}
