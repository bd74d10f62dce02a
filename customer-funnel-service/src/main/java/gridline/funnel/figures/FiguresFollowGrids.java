package gridline.funnel.figures;

import gridline.funnel.customer.model.Customer;
import gridline.funnel.customer.persistence.Customers;
import gridline.platform.orgmove.GridPathFollower;
import gridline.platform.persistence.Versioned;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 经营数字随网格变动 (FN-03): counts are kept under their grid's path. After its customers have followed a grid, each is counted under
 * the new path as an event would have it counted, and only then are the cells of the old one given up, so that an
 * interruption costs a repetition and no count. Once the old cells are gone there is nothing left to do.
 */
@Component
class FiguresFollowGrids implements GridPathFollower {

    private final Cells cells;
    private final Customers customers;

    FiguresFollowGrids(Cells cells, Customers customers) {
        this.cells = cells;
        this.customers = customers;
    }

    @Override
    public void follow(String fromPath, String toPath) {
        if (!cells.isAnyBelow(fromPath)) {
            return;
        }
        try (Stream<Versioned<Customer>> all = customers.within(toPath)) {
            all.filter(each -> each.state().place().gridPath().equals(toPath)).forEach(each -> cells.count(each.id()));
        }
        cells.forget(fromPath);
    }

    /** Its customers are taken out of the cells of their former grid, which go on counting the others there. */
    @Override
    public void followCommunity(String communityId, List<String> fromPaths) {
        try (Stream<Versioned<Customer>> all = customers.ofCommunity(communityId)) {
            all.filter(each -> !fromPaths.contains(each.state().place().gridPath()))
                    .forEach(each -> {
                        cells.count(each.id());
                        fromPaths.forEach(path -> cells.leave(path, each.id()));
                    });
        }
    }
}
