package gridline.campaign;

import gridline.platform.security.AccessRow;
import gridline.platform.testing.AccessContract.Probe;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call of every endpoint that reaches something at home: addresses with their variables filled in, and bodies. */
final class AccessProbes {

    private static final String BASE = "/api/campaign/v1";
    private static final String FEN = "{\"amount\":\"1.00\",\"currency\":\"CNY\"}";
    private static final Map<String, String> BODIES = new LinkedHashMap<>();
    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    static {
        body("POST /schedules/{communityId}/items/{number}/completion", "{'evidence':[]}");
        body("PUT /schedules/{communityId}/items/{number}/assignee", "{}");
        body("POST /schedule-templates", "{'city':'/13/1301','reason':'试','added':[]}");
        address("GET /schedule-templates", "/schedule-templates?city=/13/1301");
        body(
                "POST /stock",
                "{'gridPath':'/13/1301/130102/130102001','place':'库房','name':'伞','category':'GIFT','unitCost':" + FEN
                        + ",'reorderPoint':0}");
        body("POST /stock/{id}/receipts", "{'quantity':1}");
        body("POST /stock/{id}/reservations", "{'id':'r-1','quantity':1,'purpose':'路演'}");
        body("POST /stock/{id}/issues", "{'quantity':1}");
        body("POST /stock/{id}/returns", "{'quantity':1}");
        body("POST /stock/{id}/hand-outs", "{'quantity':1}");
        body("POST /stock/{id}/counts", "{'counted':100,'reason':'盘点'}");
        address("* /stock/{id}", "/stock/s-access");
        body("POST /budgets", "{'gridPath':'/13/1301/130102/130102001','quarter':'2031-Q1'}");
        body("PUT /budgets/{id}/plan", "{'lines':[]}");
        body("POST /budgets/{id}/approval", "{}");
        body("POST /budgets/{id}/rejection", "{}");
        body("POST /budgets/{id}/entries", "{'id':'e-1','category':'GIFTS','purpose':'路演','amount':" + FEN + "}");
        body("POST /budgets/{id}/entries/{entryId}/spending", "{'amount':" + FEN + "}");
        body("POST /budgets/{id}/extras", "{'category':'GIFTS','reason':'加场','amount':" + FEN + "}");
        body("POST /budgets/{id}/extras/{extraId}/ruling", "{'approved':true}");
        address("* /budgets/{id}", "/budgets/b-access");
    }

    private AccessProbes() {}

    static Probe of(AccessRow row) {
        String pattern = row.pattern().startsWith(BASE) ? row.pattern().substring(BASE.length()) : row.pattern();
        String key = row.method().name() + " " + pattern;
        String path = ADDRESSES.getOrDefault(key, pattern);
        for (Map.Entry<String, String> each : ADDRESSES.entrySet()) {
            if (each.getKey().startsWith("* ") && path.startsWith(each.getKey().substring(2))) {
                path = each.getValue() + path.substring(each.getKey().length() - 2);
            }
        }
        path = path.replace("{communityId}", "c-130102001007")
                .replace("{number}", "1")
                .replaceAll("\\{[A-Za-z]+}", "none");
        String body = BODIES.getOrDefault(key, "");
        return body.isEmpty() ? Probe.of(BASE + path) : Probe.json(BASE + path, body);
    }

    private static void body(String endpoint, String json) {
        BODIES.put(endpoint, json.replace('\'', '"'));
    }

    private static void address(String endpoint, String path) {
        ADDRESSES.put(endpoint, path);
    }
}
