package gridline.funnel;

import static org.awaitility.Awaitility.await;

import gridline.contracts.campaign.LeadCaptured;
import gridline.contracts.funnel.LeadReceived;
import gridline.platform.testing.EventRecorder;
import gridline.platform.testing.EventSender;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Leads as the campaign service tells of them. */
@Component
public class CapturedLeads {

    static final String AT_HOME = "l-access";

    /** Further replicas that a test starts have neither. */
    private final ObjectProvider<EventSender> sender;

    private final ObjectProvider<EventRecorder> recorder;

    CapturedLeads(ObjectProvider<EventSender> sender, ObjectProvider<EventRecorder> recorder) {
        this.sender = sender;
        this.recorder = recorder;
    }

    /** One that the access matrix reaches. */
    void store() {
        sender.getObject().send(lead(AT_HOME, "SME"), 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> received(AT_HOME) == 1);
    }

    /** How often the funnel confirmed a lead. */
    public long received(String leadId) {
        return recorder.getObject().all(LeadReceived.class).stream()
                .filter(event -> event.leadId().equals(leadId))
                .count();
    }

    public static LeadCaptured lead(String id, String kind) {
        return new LeadCaptured(
                id,
                "r-1",
                "c-130102001001",
                FunnelClient.GRID,
                kind,
                null,
                null,
                List.of("BUNDLE"),
                "telecom",
                YearMonth.of(2026, 9),
                "ROADSHOW",
                "u-ga",
                LocalDate.of(2026, 3, 1));
    }
}
