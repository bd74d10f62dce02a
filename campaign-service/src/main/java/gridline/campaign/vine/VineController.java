package gridline.campaign.vine;

import gridline.campaign.vine.model.Recommendation;
import gridline.campaign.vine.model.RecommendationKind;
import gridline.campaign.vine.model.Vine;
import gridline.campaign.vine.model.VineNode;
import gridline.platform.persistence.Aggregates;
import gridline.platform.persistence.Versioned;
import gridline.platform.security.Caller;
import gridline.platform.time.BusinessZone;
import gridline.platform.web.DuplicateException;
import gridline.platform.web.Entities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 推荐关系接口 (CP-31 … CP-33): {@code GET /vines/{communityId}}, {@code POST /vines/{communityId}/links},
 * {@code DELETE /vines/{communityId}/links/{to}}.
 */
@Tag(name = "vines", description = "顺藤摸瓜 (CP-31 … CP-33)")
@RestController
@RequestMapping(VineController.PATH)
class VineController {

    static final String PATH = "/api/campaign/v1/vines/{communityId}";
    /** Ids of the system, of which customers have bare UUIDs: no names, no phone numbers. */
    private static final String AN_ID = "[a-z]{1,4}-[A-Za-z0-9-]{1,80}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Aggregates<Vine> vines;
    private final Clock clock;

    VineController(Aggregates<Vine> vines, Clock clock) {
        this.vines = vines;
        this.clock = clock;
    }

    /** A community's graph: who is in it, and who brought whom. */
    @Schema(name = "Vine")
    record View(String communityId, String gridPath, List<VineNode> nodes, List<Recommendation> links, long version) {

        static View of(Versioned<Vine> stored) {
            Vine vine = stored.state();
            return new View(vine.id(), vine.gridPath(), vine.nodes(), vine.links(), stored.version());
        }
    }

    /** Somebody brought somebody. Both are ids of leads, customers, households or contacts. */
    @Schema(name = "VineLink")
    record LinkRequest(
            @NotBlank @Size(max = 100) String gridPath,

            @NotNull @Pattern(regexp = AN_ID, message = "CP-33.no-id")
            String from,

            @NotNull @Pattern(regexp = AN_ID, message = "CP-33.no-id")
            String to,

            @NotNull RecommendationKind kind,
            @Nullable @Size(max = 500) String declaration,
            @NotNull LocalDate on) {}

    @Operation(operationId = "getVine", summary = "Who brought whom in a community (CP-33)")
    @GetMapping
    ResponseEntity<View> get(@PathVariable String communityId, Caller caller) {
        Versioned<Vine> vine = vines.require(communityId);
        caller.requireCovers(vine.state().gridPath());
        return Entities.ok(vine, View.of(vine));
    }

    @Operation(operationId = "linkVine", summary = "Records that somebody brought somebody (CP-31 … CP-33)")
    @PostMapping("/links")
    ResponseEntity<View> link(@PathVariable String communityId, @Valid @RequestBody LinkRequest body, Caller caller) {
        caller.requireCovers(body.gridPath());
        begin(communityId, body.gridPath());
        var link = new Recommendation(body.from(), body.to(), body.kind(), body.declaration(), body.on(), caller.id());
        Versioned<Vine> changed = vines.change(communityId, null, vine -> {
            caller.requireCovers(vine.gridPath());
            return vine.add(link, BusinessZone.today(clock));
        });
        return Entities.ok(changed, View.of(changed));
    }

    @Operation(operationId = "unlinkVine", summary = "Takes back what was recorded by mistake")
    @DeleteMapping("/links/{to}")
    ResponseEntity<View> unlink(@PathVariable String communityId, @PathVariable String to, Caller caller) {
        Versioned<Vine> changed = vines.change(communityId, null, vine -> {
            caller.requireCovers(vine.gridPath());
            return vine.remove(to);
        });
        return Entities.ok(changed, View.of(changed));
    }

    private void begin(String communityId, String gridPath) {
        if (vines.find(communityId).isEmpty()) {
            try {
                vines.insert(communityId, new Vine(communityId, gridPath, List.of()), List.of());
            } catch (DuplicateException anotherWasFaster) {
                // It is there, and that is all that matters.
            }
        }
    }
}
