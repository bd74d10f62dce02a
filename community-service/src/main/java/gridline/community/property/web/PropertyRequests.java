package gridline.community.property.web;

import gridline.community.property.model.DescribeCompany;
import gridline.community.property.model.KeepContact;
import gridline.community.property.model.PropertyCompany;
import gridline.community.property.model.RequestGrant;
import gridline.community.property.model.SignAgreement;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 物业公司请求: bodies of the requests about property companies. */
final class PropertyRequests {

    private PropertyRequests() {}

    /** 登记物业公司请求. */
    @Schema(name = "NewPropertyCompany")
    record NewCompany(
            @NotNull @Schema(description = "Org unit that keeps the file, usually the city", example = "1301")
            String orgUnitId,

            @NotNull @Schema(description = "1 to 100 characters")
            String name,

            @NotNull PropertyCompany.Kind kind) {

        DescribeCompany toCommand() {
            return new DescribeCompany(name.strip(), kind);
        }
    }

    /** 物业公司请求. */
    @Schema(name = "PropertyCompanyBody")
    record CompanyBody(
            @NotNull @Schema(description = "1 to 100 characters")
            String name,

            @NotNull PropertyCompany.Kind kind) {

        DescribeCompany toCommand() {
            return new DescribeCompany(name.strip(), kind);
        }
    }

    /** 联系人请求. */
    @Schema(name = "PropertyContactBody")
    record ContactBody(
            @NotNull @Schema(description = "1 to 50 characters")
            String name,

            @NotNull @Schema(description = "1 to 100 characters", example = "物业主任")
            String duty,

            @Nullable @Schema(description = "7 to 20 digits, plus or hyphens")
            String phone,

            @NotNull @Schema(description = "Can this person decide? (CO-31)")
            Boolean canDecide) {

        KeepContact toCommand(@Nullable Integer number) {
            return new KeepContact(number, name.strip(), duty.strip(), phone, canDecide);
        }
    }

    /** 谈判请求. */
    @Schema(name = "NegotiationBody")
    record NegotiationBody(
            @NotNull @Schema(description = "Not in the future")
            LocalDate on,

            @NotNull Integer contactNumber,

            @Nullable @Schema(description = "Null when about all of them")
            String communityId,

            @NotNull PropertyCompany.Purpose purpose,

            @NotNull @Schema(description = "1 to 1,000 characters")
            String summary) {}

    /** 协议请求. */
    @Schema(name = "AgreementBody")
    record AgreementBody(
            @NotNull @Schema(description = "Not in the future")
            LocalDate signedOn,

            @Nullable LocalDate validUntil,
            @Nullable String note) {

        SignAgreement toCommand() {
            return new SignAgreement(signedOn, validUntil, note == null ? "" : note.strip());
        }
    }

    /** 先例请求. */
    @Schema(name = "PrecedentBody")
    record PrecedentBody(
            @NotNull String communityId,
            @NotNull LocalDate openedOn,
            @Nullable String note) {

        String noteOrEmpty() {
            return note == null ? "" : note.strip();
        }
    }

    /** 公纳宽带请求. */
    @Schema(name = "GrantBody")
    record GrantBody(
            @NotNull String communityId,

            @NotNull @Schema(type = "string", description = "Yuan a month, up to 200", example = "60.00")
            BigDecimal monthlyValue,

            @NotNull @Schema(description = "1 to 12") Integer months,

            @NotNull @Schema(description = "4 to 500 characters")
            String reason) {

        RequestGrant toCommand() {
            return new RequestGrant(communityId, monthlyValue, months, reason);
        }
    }

    /** 审批请求. */
    @Schema(name = "GrantDecisionBody")
    record GrantDecisionBody(
            @NotNull Boolean approve,

            @NotNull @Schema(description = "4 to 500 characters")
            String comment) {}

    /** 查看明文请求. */
    @Schema(name = "RevealContactsBody")
    record RevealContactsBody(
            @NotNull @Size(max = 500) @Schema(description = "At least 4 characters; written down")
            String reason) {}
}
