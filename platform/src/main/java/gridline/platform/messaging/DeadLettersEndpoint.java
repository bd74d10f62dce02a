package gridline.platform.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * 死信端点 on the management port: {@code GET /actuator/deadletters} lists what is held back and why,
 * {@code POST /actuator/deadletters} replays it, {@code DELETE /actuator/deadletters/{id}} gives one dead letter up.
 */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private static final int SHOWN = 20;

    /**
     * 暂缓的聚合.
     *
     * @param waiting how many of its events wait
     * @param first the first of them, oldest first
     */
    record HeldAggregate(
            String subscription, String source, String subject, Instant since, long waiting, List<Letter> first) {}

    /** 死信概要. */
    record Letter(
            String id, @Nullable String eventId, @Nullable String type, long sequence, String reason, int attempts) {}

    /** 死信总览. */
    record Overview(List<HeldAggregate> heldBack, List<Letter> unreadable) {}

    private final HeldBack heldBack;
    private final DeadLetters deadLetters;
    private final DeadLetterReplay replay;

    DeadLettersEndpoint(HeldBack heldBack, DeadLetters deadLetters, DeadLetterReplay replay) {
        this.heldBack = heldBack;
        this.deadLetters = deadLetters;
        this.replay = replay;
    }

    @ReadOperation
    Overview overview() {
        List<HeldAggregate> held = heldBack.all().stream().map(this::aggregate).toList();
        return new Overview(held, letters(""));
    }

    @WriteOperation
    DeadLetterReplay.Outcome replay() throws InterruptedException {
        return replay.replay();
    }

    @DeleteOperation
    WebEndpointResponse<Void> discard(@Selector String id) {
        return new WebEndpointResponse<>(
                replay.discard(id) ? WebEndpointResponse.STATUS_NO_CONTENT : WebEndpointResponse.STATUS_NOT_FOUND);
    }

    private HeldAggregate aggregate(HeldBack.Hold hold) {
        return new HeldAggregate(
                hold.subscription(),
                hold.source(),
                hold.subject(),
                hold.since(),
                deadLetters.waiting(hold.key()),
                letters(hold.key()));
    }

    private List<Letter> letters(String hold) {
        return deadLetters.waiting(hold, SHOWN).stream()
                .map(each -> new Letter(
                        each.id(),
                        each.header("ce_id"),
                        each.header("ce_type"),
                        each.sequence(),
                        each.reason(),
                        each.attempts()))
                .toList();
    }
}
