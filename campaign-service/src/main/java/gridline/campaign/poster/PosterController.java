package gridline.campaign.poster;

import gridline.campaign.poster.model.Poster;
import gridline.campaign.poster.model.PosterPlace;
import gridline.platform.decision.Accepted;
import gridline.platform.decision.Refused;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.CsvColumns;
import gridline.platform.web.Entities;
import gridline.platform.web.IfMatch;
import gridline.platform.web.ListDefinition;
import gridline.platform.web.ListQuery;
import gridline.platform.web.ListSpec;
import gridline.platform.web.Listed;
import gridline.platform.web.Listing;
import gridline.platform.web.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 张贴接口 (CP-07): {@code GET|POST /posters}, {@code GET /posters/{id}}, {@code POST replacement, removal}. */
@Tag(name = "posters", description = "张贴 (CP-07)")
@RestController
@RequestMapping(PosterController.PATH)
class PosterController {

    static final String PATH = "/api/campaign/v1/posters";

    private final Aggregates<Poster> posters;
    private final Clock clock;

    PosterController(Aggregates<Poster> posters, Clock clock) {
        this.posters = posters;
        this.clock = clock;
    }

    /** {@code replaceOn} up to a day shows what is due. */
    static final class Definition implements ListDefinition {
        @Override
        public ListSpec spec() {
            return ListSpec.of("posters")
                    .within("gridPath", "state.gridPath")
                    .equal("communityId", "state.communityId", String.class)
                    .equal("place", "state.place", PosterPlace.class)
                    .range("replaceOn", "state.replaceOn", LocalDate.class)
                    .sortRequired("replaceOn", "state.replaceOn")
                    .defaultSort("replaceOn")
                    .build();
        }
    }

    /** What hangs, and whether it is due to be replaced. */
    @Schema(name = "Poster")
    record View(
            String id,
            String communityId,
            String gridPath,
            PosterPlace place,
            String spot,
            String material,
            LocalDate putUpOn,
            LocalDate replaceOn,
            boolean due,
            String by,
            @Nullable String photo,
            @Nullable LocalDate takenDownOn,
            long version) {

        static View of(Versioned<Poster> stored, LocalDate today) {
            Poster poster = stored.state();
            return new View(
                    poster.id(),
                    poster.communityId(),
                    poster.gridPath(),
                    poster.place(),
                    poster.spot(),
                    poster.material(),
                    poster.putUpOn(),
                    poster.replaceOn(),
                    poster.takenDownOn() == null && !poster.replaceOn().isAfter(today),
                    poster.by(),
                    poster.photo(),
                    poster.takenDownOn(),
                    stored.version());
        }
    }

    /** What was put up; it is due again after {@value Poster#LASTS} days if no other day is given. */
    @Schema(name = "PosterRequest")
    record PosterRequest(
            @NotBlank @Size(max = 100) String communityId,
            @NotBlank @Size(max = 100) String gridPath,
            @NotNull PosterPlace place,
            @NotBlank @Size(max = 100) String spot,
            @NotBlank @Size(max = 200) String material,
            @NotNull LocalDate putUpOn,
            @Nullable LocalDate replaceOn,
            @Nullable @Size(max = 100) String photo) {}

    /** Fresh material at the same spot. */
    @Schema(name = "PosterReplacement")
    record Replacement(
            @NotBlank @Size(max = 200) String material,
            @NotNull LocalDate on,
            @Nullable LocalDate replaceOn,
            @Nullable @Size(max = 100) String photo) {}

    /** The day it was taken down. */
    @Schema(name = "PosterRemoval")
    record Removal(@NotNull LocalDate on) {}

    @Operation(operationId = "listPosters", summary = "Posters of the caller's grids, those due first")
    @GetMapping
    Listing<View> list(@Listed(Definition.class) ListQuery query, Caller caller) {
        Criteria scope = caller.scopeCriteria("state.gridPath");
        LocalDate today = today();
        return Listing.of(
                query,
                () -> posters.page(query, scope).map(each -> View.of(each, today)),
                () -> posters.stream(query, scope).map(each -> View.of(each, today)),
                CsvColumns.of(View.class));
    }

    @Operation(operationId = "getPoster", summary = "One poster")
    @GetMapping("/{id}")
    ResponseEntity<View> get(@PathVariable String id, Caller caller) {
        Versioned<Poster> poster = posters.require(id);
        caller.requireCovers(poster.state().gridPath());
        return shown(poster);
    }

    @Operation(operationId = "putUpPoster", summary = "Puts a poster on file (CP-07)")
    @PostMapping
    ResponseEntity<View> putUp(@Valid @RequestBody PosterRequest body, Caller caller) {
        caller.requireCovers(body.gridPath());
        String id = "po-" + UUID.randomUUID();
        Poster wanted = new Poster(
                id,
                body.communityId(),
                body.gridPath(),
                body.place(),
                body.spot(),
                body.material(),
                body.putUpOn(),
                next(body.putUpOn(), body.replaceOn()),
                caller.id(),
                body.photo(),
                null);
        return switch (Poster.putUp(wanted, today())) {
            case Accepted<Poster>(Poster poster, var events) -> {
                Versioned<Poster> stored = posters.insert(id, poster, events);
                yield Entities.created(URI.create(PATH + "/" + id), stored, View.of(stored, today()));
            }
            case Refused<Poster>(var violations) -> throw new RefusedException(violations);
        };
    }

    @Operation(operationId = "replacePoster", summary = "Fresh material at the same spot")
    @PostMapping("/{id}/replacement")
    ResponseEntity<View> replace(
            @PathVariable String id, IfMatch version, @Valid @RequestBody Replacement body, Caller caller) {
        return shown(posters.change(id, version.version(), poster -> {
            caller.requireCovers(poster.gridPath());
            return poster.replace(
                    body.material(), body.on(), next(body.on(), body.replaceOn()), caller.id(), body.photo(), today());
        }));
    }

    @Operation(operationId = "takePosterDown", summary = "Takes a poster down for good")
    @PostMapping("/{id}/removal")
    ResponseEntity<View> takeDown(
            @PathVariable String id, IfMatch version, @Valid @RequestBody Removal body, Caller caller) {
        return shown(posters.change(id, version.version(), poster -> {
            caller.requireCovers(poster.gridPath());
            return poster.takeDown(body.on(), today());
        }));
    }

    private static LocalDate next(LocalDate on, @Nullable LocalDate stated) {
        return stated == null ? on.plusDays(Poster.LASTS) : stated;
    }

    private ResponseEntity<View> shown(Versioned<Poster> poster) {
        return Entities.ok(poster, View.of(poster, today()));
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
