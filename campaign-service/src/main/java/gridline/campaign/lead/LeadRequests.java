package gridline.campaign.lead;

import gridline.campaign.lead.model.Consent;
import gridline.campaign.lead.model.Interest;
import gridline.campaign.lead.model.LeadKind;
import gridline.campaign.lead.model.LeadSource;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 线索请求: bodies of the lead endpoints. */
final class LeadRequests {

    private LeadRequests() {}

    /** What a phone captured; {@code clientId} is made by the phone, so that sending it again is harmless. */
    @Schema(name = "LeadCapture")
    record Capture(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{8,60}") String clientId,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_.-]{1,80}")
            String campaignId,

            @NotBlank @Size(max = 100) String communityId,
            @NotNull LeadKind kind,
            @Nullable @Size(max = 100) String buildingId,
            @Nullable @Size(max = 100) String firmName,
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 30) String phone,
            @Nullable @Size(max = 30) String room,
            @Nullable @Pattern(regexp = "SG-[1-7]") String segment,
            @NotNull @Size(max = 9) List<Interest> interests,
            @Nullable @Size(max = 60) String competitorId,
            @Nullable YearMonth contractEndsIn,
            @NotNull @Valid ConsentRequest consent,
            @NotNull LeadSource source,
            @Nullable @Size(max = 60) String hallId,
            @Nullable @Size(max = 100) String referrerId,
            @NotNull Instant capturedAt) {

        CaptureLead.Command toCommand() {
            return new CaptureLead.Command(
                    clientId,
                    campaignId,
                    communityId,
                    kind,
                    buildingId,
                    firmName,
                    name.strip(),
                    phone,
                    room,
                    segment,
                    interests,
                    competitorId,
                    contractEndsIn,
                    new Consent(consent.purpose(), consent.textVersion(), consent.at()),
                    source,
                    hallId == null || hallId.isBlank() ? null : hallId.strip(),
                    referrerId,
                    capturedAt);
        }
    }

    /** What the person agreed to (PI-02). */
    @Schema(name = "LeadConsent")
    record ConsentRequest(
            @NotBlank @Size(max = 200) String purpose,
            @NotBlank @Size(max = 30) String textVersion,
            @NotNull Instant at) {}

    /** Why it is done. */
    @Schema(name = "LeadReason")
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** What is right about the person. */
    @Schema(name = "LeadPersonRequest")
    record PersonRequest(
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 30) String phone,
            @Nullable @Size(max = 30) String room) {}

    /** One more step of the plan. */
    @Schema(name = "LeadFollowUpRequest")
    record Step(
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 200) String what,
            @Nullable @Size(max = 100) String owner) {}

    /** What came of a step. */
    @Schema(name = "LeadFollowUpResult")
    record StepResult(@NotBlank @Size(max = 500) String result) {}
}
