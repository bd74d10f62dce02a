package gridline.community.coverage;

import gridline.community.community.model.Community;
import gridline.community.community.model.CoverageFact;
import gridline.community.community.model.CoverageSource;
import gridline.contracts.community.BuildState;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 清单版本比较: what one community did between two versions of a list (CO-02).
 *
 * @param communityId community
 * @param communityName its name
 * @param gridPath path of its grid
 * @param change what happened to it
 * @param stateBefore build state in the older list; null when it did not stand in it
 * @param stateAfter build state in the newer list; null when it does not stand in it any more
 * @param openingBefore opening planned by the older list
 * @param openingAfter opening planned by the newer list
 */
record ListComparison(
        String communityId,
        String communityName,
        String gridPath,
        Change change,
        @Nullable BuildState stateBefore,
        @Nullable BuildState stateAfter,
        @Nullable LocalDate openingBefore,
        @Nullable LocalDate openingAfter) {

    /** 变化. */
    enum Change {
        /** 新增: stands in the newer list only */
        NEW,
        /** 变动: another state, or another day of opening */
        MOVED,
        /** 消失: stands in the older list only */
        GONE
    }

    /** The comparison; empty when both lists say the same, or neither says anything. */
    static Optional<ListComparison> of(Community community, CoverageSource source, String older, String newer) {
        CoverageFact before = last(
                community, fact -> fact.source() == source && fact.listVersion().equals(older));
        CoverageFact after = last(
                community, fact -> fact.source() == source && fact.listVersion().equals(newer));
        Change change = change(before, after);
        return change == null
                ? Optional.empty()
                : Optional.of(new ListComparison(
                        community.id(),
                        community.details().name(),
                        community.gridPath(),
                        change,
                        before == null ? null : before.buildState(),
                        after == null ? null : after.buildState(),
                        before == null ? null : before.plannedOpening(),
                        after == null ? null : after.plannedOpening()));
    }

    private static @Nullable Change change(@Nullable CoverageFact before, @Nullable CoverageFact after) {
        if (before == null) {
            return after == null ? null : Change.NEW;
        }
        if (after == null) {
            return Change.GONE;
        }
        boolean same = before.buildState() == after.buildState()
                && Objects.equals(before.plannedOpening(), after.plannedOpening());
        return same ? null : Change.MOVED;
    }

    /** A list that was read twice says what it said last. */
    private static @Nullable CoverageFact last(Community community, Predicate<CoverageFact> said) {
        CoverageFact last = null;
        for (CoverageFact fact : community.coverage().history()) {
            last = said.test(fact) ? fact : last;
        }
        return last;
    }
}
