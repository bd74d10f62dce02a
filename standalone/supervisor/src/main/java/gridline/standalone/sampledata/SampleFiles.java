package gridline.standalone.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the two files that are imported from the one that was published (样例文件):
 * {@code sample-data/hebei-neighbourhoods.csv} becomes {@code org-units.csv} and {@code communities.csv} beside it.
 */
public final class SampleFiles {

    static final String ORIGIN = "hebei-neighbourhoods.csv";
    static final String ORG_UNITS = "org-units.csv";
    static final String COMMUNITIES = "communities.csv";

    private static final String PROVINCE = "13";
    private static final String LIST_VERSION = "sample-1";

    private SampleFiles() {}

    /** @param arguments the folder, {@code sample-data} when none is given */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "sample-data" : arguments[0]);
        List<Neighbourhood> places = read(folder.resolve(ORIGIN));
        Files.write(folder.resolve(ORG_UNITS), orgUnits(places));
        Files.write(folder.resolve(COMMUNITIES), communities(places));
    }

    static List<Neighbourhood> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(Neighbourhood.HEADER)) {
            throw new IOException(file + " does not begin with " + Neighbourhood.HEADER);
        }
        return lines.stream().skip(1).map(Neighbourhood::parse).toList();
    }

    /** Parents before their children: province, then each city with its branches and their grids. */
    static List<String> orgUnits(List<Neighbourhood> places) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(PROVINCE, PROVINCE + ",,PROVINCE,河北省");
        for (Neighbourhood place : places) {
            rows.putIfAbsent(place.cityCode(), String.join(",", place.cityCode(), PROVINCE, "CITY", place.city()));
            rows.putIfAbsent(
                    place.countyCode(),
                    String.join(",", place.countyCode(), place.cityCode(), "BRANCH", place.county()));
            rows.putIfAbsent(
                    place.streetCode(),
                    String.join(",", place.streetCode(), place.countyCode(), "GRID", place.street()));
        }
        return withHeader("id,parentId,kind,name", rows.values());
    }

    /** The day a list speaks of is left open: it is the day the list is read. */
    static List<String> communities(List<Neighbourhood> places) {
        List<String> rows = new ArrayList<>();
        InventedPlaces map = new InventedPlaces();
        for (Neighbourhood place : places) {
            InventedSurvey survey = InventedSurvey.of(place);
            rows.add(String.join(
                    ",",
                    place.code(),
                    place.placeName(),
                    place.city() + place.county() + place.street(),
                    survey.kind(),
                    Integer.toString(survey.households()),
                    place.streetCode(),
                    survey.buildState(),
                    "",
                    survey.source(),
                    LIST_VERSION,
                    "",
                    "true",
                    map.next(place)));
        }
        return withHeader(
                "code,name,address,kind,households,gridId,buildState,plannedOpening,source,listVersion,asOf,"
                        + "surveyFiguresInvented,longitude,latitude,coordinateSystem",
                rows);
    }

    private static List<String> withHeader(String header, Collection<String> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(header);
        lines.addAll(rows);
        return lines;
    }
}
