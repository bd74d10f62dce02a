package gridline.funnel;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 漏斗设置 ({@code gridline.funnel}): the terms of registrations in cities that have set none of their own (FN-13).
 *
 * @param leaseDays how many days a registration lasts, 1 to 366
 * @param warningDays how many days before its end the holder is warned
 * @param coolDownDays days after which a former holder may claim again, 0 to 366
 * @param maxHeld most customers one person may hold, 1 to 10,000
 * @param maxClaimsPerDay most customers one person may take a day, 1 to 10,000
 * @param teamLeaseDays how many days a team keeps a customer nobody claims, 1 to 366
 * @param teamClaimRequired whether only what the team has claimed may be claimed
 * @param contractNoticeDays days before the end of a contract on which the holder is told (FN-21), 1 to 366
 */
@ConfigurationProperties("gridline.funnel")
record FunnelProperties(
        @DefaultValue("30") int leaseDays,
        @DefaultValue({"7", "2"}) List<Integer> warningDays,
        @DefaultValue("15") int coolDownDays,
        @DefaultValue("200") int maxHeld,
        @DefaultValue("20") int maxClaimsPerDay,
        @DefaultValue("30") int teamLeaseDays,
        @DefaultValue("false") boolean teamClaimRequired,
        @DefaultValue("30") int contractNoticeDays) {}
