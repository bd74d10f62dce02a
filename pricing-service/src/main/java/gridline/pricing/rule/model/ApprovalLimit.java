package gridline.pricing.rule.model;

import gridline.contracts.Money;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * 审批权限: how much a supervisor may approve (PR-10). City managers and those above approve anything; branch managers only
 * what gives up no more than this.
 *
 * @param branchMost yuan a month and user a county branch's supervisor may give up (PR-20), at least 0
 */
public record ApprovalLimit(Money branchMost) {

    /** Province, city: {@code /13/1301}. */
    private static final int CITY_SEGMENTS = 2;

    /**
     * The limit of a supervisor.
     *
     * @param scopes org paths the supervisor is responsible for that cover the community
     * @return null if there is none
     */
    public @Nullable Money of(Collection<String> scopes) {
        return scopes.stream().anyMatch(scope -> segments(scope) <= CITY_SEGMENTS) ? null : branchMost;
    }

    private static long segments(String scope) {
        return scope.chars().filter(each -> each == '/').count();
    }
}
