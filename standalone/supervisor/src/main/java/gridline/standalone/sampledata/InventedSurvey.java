package gridline.standalone.sampledata;

import java.util.List;

/**
 * Survey figures for a neighbourhood (虚构的调查数据). None of them is real: they follow from the code by arithmetic, so that
 * everybody has the same ones, and are marked as invented wherever they are kept.
 */
record InventedSurvey(String kind, int households, String buildState, String source) {

    private static final List<String> EMPLOYERS =
            List.of("厂", "矿", "铁路", "大学", "学院", "电业局", "医院", "油田", "公司", "部队", "宿舍");

    static InventedSurvey of(Neighbourhood place) {
        long seed = Long.parseLong(place.code());
        int share = draw(seed, 1, 100);
        String buildState = share < 30 ? "OPEN" : share < 38 ? "IN_BUILD" : share < 45 ? "PLANNED" : "NOT_COVERED";
        boolean building = buildState.equals("IN_BUILD") || buildState.equals("PLANNED");
        boolean employer = EMPLOYERS.stream().anyMatch(place.name()::contains) || draw(seed, 2, 100) < 4;
        // Two draws added: middle sizes are more frequent than small and very large ones.
        int households = 240 + 10 * (draw(seed, 3, 160) + draw(seed, 4, 160));
        return new InventedSurvey(
                employer ? "EMPLOYER_COMPOUND" : "COMMERCIAL",
                households,
                buildState,
                building ? "CONSTRUCTION" : "RESOURCE_SYSTEM");
    }

    /** A number from 0 below the bound, always the same for the same seed and use. */
    private static int draw(long seed, int use, int bound) {
        long bits = seed + use * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(bits ^ (bits >>> 31), bound);
    }
}
