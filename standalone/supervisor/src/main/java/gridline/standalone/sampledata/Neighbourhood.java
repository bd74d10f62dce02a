package gridline.standalone.sampledata;

import java.util.List;

/**
 * One line of the division codes (社区居委会): a real neighbourhood with its real code and name.
 *
 * @param code 12 digits: the first 4 are the city, 6 the county, 9 the street
 */
record Neighbourhood(String code, String city, String county, String street, String name) {

    static final String HEADER = "division_code,city,county,street,name";

    private static final int COLUMNS = 5;
    private static final List<String> COMMITTEES = List.of("居民委员会", "村民委员会", "居委会", "村委会");

    /** @throws IllegalArgumentException when the line is not one of the file's */
    static Neighbourhood parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS || !cells[0].matches("\\d{12}") || line.indexOf('"') >= 0) {
            throw new IllegalArgumentException("not a neighbourhood: " + line);
        }
        return new Neighbourhood(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    String cityCode() {
        return code.substring(0, 4);
    }

    String countyCode() {
        return code.substring(0, 6);
    }

    String streetCode() {
        return code.substring(0, 9);
    }

    /** The name of the place, without that of its committee. */
    String placeName() {
        for (String committee : COMMITTEES) {
            if (name.endsWith(committee) && name.length() > committee.length()) {
                return name.substring(0, name.length() - committee.length());
            }
        }
        return name;
    }
}
