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
        String there = "'gridPath':'/13/1301/130102/130102001'";
        body(
                "POST /draws",
                "{'roadshowId':'r-1'," + there + ",'name':'抽奖','tickets':2,"
                        + "'prizes':[{'id':'a','stockId':'s-access','name':'伞','quantity':1}]}");
        body("POST /draws/{id}/entries", "{'phone':'13812340001'}");
        body("POST /draws/{id}/redraws", "{'ticket':1,'reason':'误抽'}");
        address("* /draws/{id}", "/draws/d-access");
        address("POST /draws/{id}/redraws/{ticket}/approval", "/draws/d-access/redraws/1/approval");
        body(
                "POST /posters",
                "{'communityId':'c-1'," + there
                        + ",'place':'CORRIDOR','spot':'一楼','material':'海报','putUpOn':'2026-03-01'}");
        body("POST /posters/{id}/replacement", "{'material':'海报','on':'2026-03-01'}");
        body("POST /posters/{id}/removal", "{'on':'2026-03-01'}");
        address("* /posters/{id}", "/posters/po-access");
        body(
                "POST /word-of-mouth",
                "{'communityId':'c-1'," + there + ",'kind':'MATCH','name':'羽毛球赛','plannedOn':'2026-03-09'}");
        body("POST /word-of-mouth/{id}/risk-acceptance", "{'precautions':'保险'}");
        body("PUT /word-of-mouth/{id}/result", "{'heldOn':'2026-03-01','reached':1,'enquiries':0,'note':''}");
        address("* /word-of-mouth/{id}", "/word-of-mouth/wm-access");
        body(
                "POST /vines/{communityId}/links",
                "{" + there + ",'from':'l-1','to':'l-2','kind':'USER','on':'2026-03-01'}");
        campaign();
    }

    private AccessProbes() {}

    private static void campaign() {
        body(
                "POST /leads",
                "{'clientId':'client-probe','campaignId':'r-access','communityId':'c-130102001007','kind':'HOUSEHOLD',"
                        + "'name':'李红','phone':'13800000001','interests':[],'source':'DOOR','consent':{'purpose':'推介',"
                        + "'textVersion':'v1','at':'2026-03-01T11:00:00Z'},'capturedAt':'2026-03-01T11:00:00Z'}");
        body("POST /leads/{id}/reveal", "{'reason':'回访'}");
        body("PUT /leads/{id}/person", "{'name':'李红','phone':'13800000000'}");
        body("POST /leads/{id}/erasure", "{'reason':'本人要求'}");
        body("POST /leads/{id}/closing", "{'reason':'无意向'}");
        body("POST /leads/{id}/follow-ups", "{'dueOn':'2026-03-09','what':'回访'}");
        body("POST /leads/{id}/follow-ups/{stepId}/completion", "{'result':'已回访'}");
        address("* /leads/{id}", "/leads/l-access");
        String plan = "{'spotKind':'GATE','spot':'北门','spotReason':'必经之路','separatedEntrances':false,"
                + "'day':'2026-03-07','from':'15:00','until':'17:00','kit':[],'staff':[]}";
        body("POST /roadshows", "{'communityId':'c-130102001007','plan':" + plan + "}");
        body("PUT /roadshows/{id}/plan", plan);
        body("POST /roadshows/{id}/reopening", "{'reason':'有雨'}");
        body("POST /roadshows/{id}/cancellation", "{'reason':'有雨'}");
        body("POST /roadshows/{id}/result", "{'attendance':1,'orders':1,'cost':" + FEN + "}");
        address("* /roadshows/{id}", "/roadshows/r-access");
        body("POST /commissions/{id}/ruling", "{'approved':true}");
        address("* /commissions/{id}", "/commissions/k-access");
        body(
                "POST /joining-groups",
                "{'communityId':'c-130102001007','buildingId':'b-1','least':3,'deadline':'2026-12-31'}");
        body("POST /joining-groups/{id}/members", "{'leadId':'none'}");
        address("* /joining-groups/{id}", "/joining-groups/g-access");
        address("* /contract-end-visits/{id}", "/contract-end-visits/g-access");
        address("* /calendar-feeds/{id}", "/calendar-feeds/cf-access");
    }

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
