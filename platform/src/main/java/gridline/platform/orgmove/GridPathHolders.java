package gridline.platform.orgmove;

import java.util.List;

/** 路径持有者清单: all collections of a service that bear paths of grids; a bean of this type makes them follow the org tree. */
public record GridPathHolders(List<GridPathHolder> all) {

    public GridPathHolders {
        all = List.copyOf(all);
    }

    public static GridPathHolders of(GridPathHolder... holders) {
        return new GridPathHolders(List.of(holders));
    }
}
