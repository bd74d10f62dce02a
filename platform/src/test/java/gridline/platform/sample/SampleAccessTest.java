package gridline.platform.sample;

import gridline.platform.security.AccessRow;
import gridline.platform.testing.AccessContract;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;

/** The access contract, tried on the sample service. */
@SampleTest
class SampleAccessTest extends AccessContract {

    private static final String THING = """
            {"name":"a","kind":"SMALL","size":1,"gridPath":"/13/1301/130102/130102001"}""";

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void store() {
        mongo.remove(new Query(), "things");
        mongo.insert(
                Document.parse("{_id: 't-1', version: {$numberLong: '1'}, state: {name: 'a', note: null, kind: 'SMALL',"
                        + " size: 1, fee: {$numberDecimal: '1.00'}, gridPath: '/13/1301/130102/130102001'}}"),
                "things");
    }

    @Override
    protected String homeGrid() {
        return "/13/1301/130102/130102001";
    }

    @Override
    protected Probe probe(AccessRow row) {
        String path = row.pattern().replace("{id}", "t-1").replace("{kind}", "REFUSED?times=1");
        if (path.endsWith("/files")) {
            return new Probe(
                    path,
                    "multipart/form-data; boundary=b",
                    "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\na\r\n--b--\r\n");
        }
        boolean writes = List.of(HttpMethod.POST, HttpMethod.PUT).contains(row.method());
        return writes ? Probe.json(path, THING) : Probe.of(path);
    }

    @Override
    protected Set<String> withoutGrid() {
        String base = "/api/sample/v1";
        return Set.of(base + "/uploads", base + "/files", base + "/failures/{kind}", base + "/audit/verification");
    }
}
