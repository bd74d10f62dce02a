package gridline.community.survey.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 住户需求: which products the classes of residents need, and in how many households (SG-1, SG-2, SG-3, SG-4, SG-5, SG-6,
 * SG-7).
 *
 * @param occupied flats occupied, from total households and occupancy; null while one of them is unknown
 * @param segments the classes that live here, the largest first
 * @param products products wanted, the most wanted first
 */
public record Needs(@Nullable Integer occupied, List<SegmentNeeds> segments, List<ProductDemand> products) {

    /** 产品: what the classes of residents need. */
    public enum Product {
        /** 限时宽带 */
        TIME_CAPPED_BROADBAND,
        /** 包月宽带 */
        MONTHLY_BROADBAND,
        /** 移动 */
        MOBILE,
        /** 固话 */
        FIXED_LINE,
        /** 安全套件 */
        SECURITY_SUITE,
        /** 可视电话 */
        VIDEO_PHONE,
        /** 网络传真 */
        NETWORK_FAX
    }

    /** 分类需求: one class of residents, its share, its households, what it needs. */
    public record SegmentNeeds(
            Segment segment, int percent, @Nullable Integer households, List<Product> products) {}

    /** 产品需求: one product, wanted by so many percent and so many households. */
    public record ProductDemand(
            Product product, int percent, @Nullable Integer households) {}

    public Needs {
        segments = List.copyOf(segments);
        products = List.copyOf(products);
    }

    /** What the rulebook says each class needs (SG-1 … SG-7). */
    static List<Product> of(Segment segment) {
        return switch (segment) {
            case SG1, SG2 -> List.of(Product.TIME_CAPPED_BROADBAND, Product.MOBILE);
            case SG3 -> List.of(Product.MONTHLY_BROADBAND, Product.MOBILE, Product.FIXED_LINE, Product.SECURITY_SUITE);
            case SG4 -> List.of(Product.MONTHLY_BROADBAND, Product.MOBILE, Product.FIXED_LINE);
            case SG5 -> List.of(Product.MONTHLY_BROADBAND, Product.MOBILE);
            case SG6 -> List.of(Product.FIXED_LINE, Product.VIDEO_PHONE);
            case SG7 ->
                List.of(
                        Product.MONTHLY_BROADBAND,
                        Product.MOBILE,
                        Product.FIXED_LINE,
                        Product.SECURITY_SUITE,
                        Product.NETWORK_FAX);
        };
    }

    /**
     * What the residents need.
     *
     * @param households total households; null while unknown
     * @param occupancy occupied flats; null while unknown
     */
    public static Needs of(ResidentMix mix, @Nullable Integer households, @Nullable Rate occupancy) {
        Integer occupied =
                households == null || occupancy == null ? null : (int) ((long) households * occupancy.percent() / 100);
        Map<Segment, Integer> counts = occupied == null ? Map.of() : apportioned(mix, occupied);
        List<SegmentNeeds> segments = new ArrayList<>();
        Map<Product, int[]> wanted = new EnumMap<>(Product.class);
        for (Segment segment : Segment.values()) {
            int share = mix.share(segment);
            if (share == 0) {
                continue;
            }
            segments.add(new SegmentNeeds(segment, share, counts.get(segment), of(segment)));
            for (Product product : of(segment)) {
                int[] sums = wanted.computeIfAbsent(product, _ -> new int[2]);
                sums[0] += share;
                sums[1] += counts.getOrDefault(segment, 0);
            }
        }
        segments.sort(Comparator.comparingInt(SegmentNeeds::percent).reversed());
        List<ProductDemand> products = new ArrayList<>();
        wanted.forEach((product, sums) ->
                products.add(new ProductDemand(product, sums[0], occupied == null ? null : sums[1])));
        products.sort(Comparator.comparingInt(ProductDemand::percent).reversed());
        return new Needs(occupied, segments, products);
    }

    /** Households of each class, adding up to the occupied ones: the largest remainders get what rounding left over. */
    private static Map<Segment, Integer> apportioned(ResidentMix mix, int occupied) {
        Map<Segment, Integer> counts = new EnumMap<>(Segment.class);
        List<Segment> byRemainder = new ArrayList<>();
        int given = 0;
        for (Segment segment : Segment.values()) {
            long exact = (long) occupied * mix.share(segment);
            counts.put(segment, (int) (exact / 100));
            given += (int) (exact / 100);
            byRemainder.add(segment);
        }
        byRemainder.sort(Comparator.comparingLong((Segment segment) -> (long) occupied * mix.share(segment) % 100)
                .reversed());
        for (int at = 0; at < occupied - given; at++) {
            counts.merge(byRemainder.get(at), 1, Integer::sum);
        }
        return counts;
    }
}
