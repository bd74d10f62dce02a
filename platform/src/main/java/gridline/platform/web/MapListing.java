package gridline.platform.web;

import gridline.platform.persistence.Page;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 地图列表: a list whose items lie somewhere, so that it can be had as GeoJSON (RFC 7946), too. */
public final class MapListing<T> extends Listing<T> {

    private final Function<? super T, @Nullable MapPoint> place;

    MapListing(
            String name,
            Supplier<Page<T>> page,
            Supplier<Stream<T>> all,
            CsvColumns<T> columns,
            Function<? super T, @Nullable MapPoint> place) {
        super(name, page, all, columns);
        this.place = place;
    }

    /** Where an item lies; null if that is not known. */
    @Nullable
    MapPoint placeOf(T item) {
        return place.apply(item);
    }
}
