package gridline.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells reads from writes, and refuses options the store would otherwise silently not honour (命令). */
final class Commands {

    private static final Set<String> READS = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getcmdlineopts",
            "getfreemonitoringstatus",
            "getlasterror",
            "getlog",
            "getmore",
            "hello",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "replsetgetstatus",
            "reseterror",
            "serverstatus",
            "whatsmyuri");

    private static final Set<String> FIND_OPTIONS_NOT_HONOURED =
            Set.of("min", "max", "returnKey", "showRecordId", "tailable", "awaitData");

    private static final Set<String> CREATE_OPTIONS =
            Set.of("create", "autoIndexId", "writeConcern", "comment", "lsid", "txnNumber");

    private Commands() {}

    static boolean isWrite(String command, Document query) {
        return !READS.contains(command.toLowerCase(Locale.ROOT)) || writesResult(query);
    }

    private static boolean writesResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    static void refuseWhatIsNotHonoured(String command, Document query) {
        refuseCollation(query);
        for (String parts : List.of("updates", "deletes")) {
            if (query.get(parts) instanceof List<?> statements) {
                statements.stream()
                        .filter(Document.class::isInstance)
                        .forEach(statement -> refuseCollation((Document) statement));
            }
        }
        if (command.equals("find")) {
            for (String option : FIND_OPTIONS_NOT_HONOURED) {
                if (query.containsKey(option) && !Boolean.FALSE.equals(query.get(option))) {
                    throw refused("find option '" + option + "'");
                }
            }
        }
        if (command.equalsIgnoreCase("create")) {
            for (String option : query.keySet()) {
                if (!option.startsWith("$") && !CREATE_OPTIONS.contains(option)) {
                    throw refused("collection option '" + option + "'");
                }
            }
        }
    }

    private static void refuseCollation(Document query) {
        if (query.get("collation") instanceof Document collation && !"simple".equals(collation.get("locale"))) {
            throw refused("collation");
        }
    }

    private static MongoServerError refused(String what) {
        return new MongoServerError(238, "NotImplemented", what + " is not supported by the embedded store");
    }
}
