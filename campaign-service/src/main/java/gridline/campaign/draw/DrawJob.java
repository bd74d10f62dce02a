package gridline.campaign.draw;

import gridline.platform.lease.LeasedJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 抽奖结算任务. */
@Configuration(proxyBeanMethods = false)
class DrawJob {

    @Bean
    LeasedJob settleDraws(HoldDraw holding) {
        return LeasedJob.every("settle-draws", Duration.ofMinutes(1), (_, until) -> holding.settleLeftovers(until));
    }
}
