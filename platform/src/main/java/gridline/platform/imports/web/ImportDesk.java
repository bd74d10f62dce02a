package gridline.platform.imports.web;

import gridline.platform.decision.Violation;
import gridline.platform.imports.ImportKind;
import gridline.platform.imports.ImportKinds;
import gridline.platform.imports.ImportMode;
import gridline.platform.imports.ImportOrder;
import gridline.platform.imports.job.ImportJob;
import gridline.platform.imports.job.ImportJobs;
import gridline.platform.imports.job.ImportWorker;
import gridline.platform.imports.reading.Column;
import gridline.platform.persistence.Page;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.BadRequestException;
import gridline.platform.web.ListQuery;
import gridline.platform.web.OutsideScopeException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** 导入受理: takes in lists and shows imports to whoever may see them: their author, and who covers all they may write to. */
@Component
public class ImportDesk {

    private static final Set<String> OWN_PARAMETERS = Set.of("kind", "dryRun", "mode");
    private static final String COLUMN = "column.";
    private static final int LONGEST_NAME = 200;

    private final ImportKinds kinds;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final Clock clock;

    ImportDesk(ImportKinds kinds, ImportJobs jobs, ImportWorker worker, Clock clock) {
        this.kinds = kinds;
        this.jobs = jobs;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Takes in a list; work on it begins at once, in the background.
     *
     * @param parameters all parameters of the request; besides the known ones, values for empty cells
     * @throws BadRequestException (400) with every parameter that cannot be understood
     */
    public Versioned<ImportJob> receive(
            String kindName,
            ImportMode mode,
            boolean dryRun,
            Map<String, String> parameters,
            @Nullable String fileName,
            InputStream in,
            Caller caller)
            throws IOException {
        ImportKind<?> kind = kinds.require(kindName);
        LocalDate today = BusinessZone.today(clock);
        Map<String, String> defaults = defaults(kind, parameters, today);
        ImportOrder order = new ImportOrder(
                kind.name(),
                mode,
                dryRun,
                defaults,
                columns(kind, parameters),
                caller.id(),
                caller.name(),
                caller.scopes(),
                today,
                clock.instant());
        String name =
                fileName == null || fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
        Versioned<ImportJob> job = jobs.receive(order, name, in);
        worker.wake();
        return job;
    }

    private static Map<String, String> defaults(ImportKind<?> kind, Map<String, String> parameters, LocalDate today) {
        Set<String> known = new TreeSet<>(OWN_PARAMETERS);
        kind.defaultable().stream().map(Column::name).forEach(known::add);
        kind.columns().stream().map(column -> COLUMN + column.name()).forEach(known::add);
        List<Violation> violations = new ArrayList<>();
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> violations.add(Violation.of("parameter-unknown", name)
                        .with("parameter", name)
                        .with("known", known)));
        Map<String, String> defaults = new TreeMap<>();
        kind.defaultable().forEach(column -> {
            String value = parameters.get(column.name());
            if (value != null && !value.isBlank()) {
                defaults.put(column.name(), value.strip());
            }
        });
        violations.addAll(kind.refusals(defaults, today));
        if (!violations.isEmpty()) {
            throw new BadRequestException(violations);
        }
        return defaults;
    }

    /** Labels of the file by the name of the column they were said to mean. */
    private static Map<String, String> columns(ImportKind<?> kind, Map<String, String> parameters) {
        Map<String, String> columns = new TreeMap<>();
        kind.columns().forEach(column -> {
            String label = parameters.get(COLUMN + column.name());
            if (label != null && !label.isEmpty()) {
                columns.put(column.name(), label);
            }
        });
        return columns;
    }

    /** @throws OutsideScopeException (403) if the caller may not see it */
    Versioned<ImportJob> visible(String id, Caller caller) {
        Versioned<ImportJob> job = jobs.require(id);
        boolean own = job.state().order().staffId().equals(caller.id());
        if (!own && !caller.covers(job.state().gridPath())) {
            throw new OutsideScopeException();
        }
        return job;
    }

    Page<Versioned<ImportJob>> page(ListQuery query, Caller caller) {
        return jobs.all().page(query, visible(caller));
    }

    Stream<Versioned<ImportJob>> stream(ListQuery query, Caller caller) {
        return jobs.all().stream(query, visible(caller));
    }

    private static Criteria visible(Caller caller) {
        return new Criteria()
                .orOperator(
                        Criteria.where("state.order.staffId").is(caller.id()), caller.scopeCriteria("state.gridPath"));
    }
}
