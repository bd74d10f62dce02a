package gridline.campaign.draw;

import gridline.campaign.draw.model.Draw;
import gridline.campaign.draw.model.DrawStatus;
import gridline.campaign.draw.model.Prize;
import gridline.campaign.roadshow.model.Roadshow;
import gridline.campaign.stock.StockStore;
import gridline.campaign.stock.model.StockItem;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Decision;
import gridline.platform.decision.Refused;
import gridline.platform.decision.Violation;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.web.RefusedException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * 办理抽奖 (CP-41). A draw and the stock of its prizes are several documents: prizes are reserved before the draw opens and settled
 * after it has closed, each step repeatable, so that a stop in between leaves nothing but a step to repeat.
 */
@Component
class HoldDraw {

    private static final Logger LOG = LoggerFactory.getLogger(HoldDraw.class);
    private static final Duration SETTLED_BY_THE_CALLER = Duration.ofMinutes(1);
    private static final int STRIPES = 64;

    private final Aggregates<Draw> draws;
    private final StockStore stock;
    private final RoadshowOfDraw roadshows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Lock[] queues =
            Stream.generate(() -> new ReentrantLock(true)).limit(STRIPES).toArray(Lock[]::new);

    HoldDraw(Aggregates<Draw> draws, StockStore stock, RoadshowOfDraw roadshows, Clock clock) {
        this.draws = draws;
        this.stock = stock;
        this.roadshows = roadshows;
        this.clock = clock;
    }

    Versioned<Draw> prepare(
            String roadshowId, String gridPath, String name, int tickets, List<Prize> prizes, Caller by) {
        Roadshow show = roadshows.require(roadshowId, gridPath);
        String id = "d-" + roadshowId;
        Decision<Draw> prepared = Draw.prepare(
                id,
                roadshowId,
                show.communityId(),
                show.gridPath(),
                name,
                tickets,
                prizes,
                secret(),
                secret(),
                by.id(),
                clock.instant());
        return switch (prepared) {
            case Accepted<Draw> yes -> draws.insert(id, yes.state(), yes.events());
            case Refused<Draw> no -> throw new RefusedException(no.violations());
        };
    }

    /** Reserves every prize, then opens; with one prize short, nothing stays reserved. */
    Versioned<Draw> open(String id, Caller by) {
        Draw draw = draws.require(id).state();
        List<Violation> short_ = new ArrayList<>();
        if (draw.status() == DrawStatus.DRAFT) {
            // It may have been cancelled since.
            roadshows.require(draw.roadshowId(), draw.gridPath());
            for (int at = 0; at < draw.prizes().size(); at++) {
                String field = "prizes[" + at + "]";
                Prize prize = draw.prizes().get(at);
                try {
                    stock.change(prize.stockId(), null, item -> reserve(item, draw, prize, by));
                } catch (RefusedException refused) {
                    refused.violations().forEach(each -> short_.add(at(each, field)));
                }
            }
        }
        if (!short_.isEmpty()) {
            draw.prizes().forEach(prize -> settle(draw, prize, 0, by.id()));
            throw new RefusedException(short_);
        }
        return draws.change(id, null, each -> each.open(by.id(), clock.instant()));
    }

    /** The next ticket of the pile; those who reach for it at once are served in turn. */
    Versioned<Draw> take(String id, String phone, Caller by) {
        Lock queue = queues[Math.floorMod(id.hashCode(), STRIPES)];
        queue.lock();
        try {
            return draws.change(
                    id, null, draw -> draw.take(PersonDigest.of(draw.salt(), phone), by.id(), clock.instant()));
        } finally {
            queue.unlock();
        }
    }

    Versioned<Draw> close(String id, Caller by) {
        draws.change(id, null, draw -> draw.close(by.id(), clock.instant()));
        return settle(id);
    }

    /** Takes what was won out of stock and frees the rest; repeating it changes nothing. */
    Versioned<Draw> settle(String id) {
        Draw draw = draws.require(id).state();
        if (draw.status() == DrawStatus.CLOSING) {
            Map<String, Integer> won = draw.won();
            draw.prizes().forEach(prize -> settle(draw, prize, won.getOrDefault(prize.id(), 0), draw.openedBy()));
        }
        return draws.change(id, null, each -> each.settled(clock.instant()));
    }

    /** Settles what a stopped process left behind. */
    void settleLeftovers(Instant now) {
        Criteria left = Criteria.where("state.status")
                .is(DrawStatus.CLOSING.name())
                .and("state.changedAt")
                .lte(now.minus(SETTLED_BY_THE_CALLER));
        try (Stream<Versioned<Draw>> found = draws.stream(left)) {
            found.forEach(each -> {
                LOG.info("Settling the stock of draw {}", each.id());
                settle(each.id());
            });
        }
    }

    private Decision<StockItem> reserve(StockItem item, Draw draw, Prize prize, Caller by) {
        by.requireCovers(item.gridPath());
        return item.reserve(reservation(draw, prize), prize.quantity(), draw.name(), by.id(), clock.instant());
    }

    private void settle(Draw draw, Prize prize, int won, String by) {
        String reservation = reservation(draw, prize);
        stock.change(prize.stockId(), null, item -> {
            // Settled already, or never reserved.
            if (item.reservation(reservation).isEmpty()) {
                return Decision.accepted(item);
            }
            Decision<StockItem> awarded =
                    won == 0 ? Decision.accepted(item) : item.award(reservation, won, by, clock.instant());
            return switch (awarded) {
                case Accepted<StockItem> yes -> yes.state().release(reservation, by, clock.instant());
                case Refused<StockItem> no -> no;
            };
        });
    }

    private static String reservation(Draw draw, Prize prize) {
        return draw.id() + ":" + prize.id();
    }

    private static Violation at(Violation violation, String prize) {
        Violation placed = Violation.of(violation.code(), prize + "." + violation.field());
        for (Map.Entry<String, Object> param : violation.params().entrySet()) {
            placed = placed.with(param.getKey(), param.getValue());
        }
        return placed;
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
