package gridline.funnel.coverage;

import gridline.contracts.community.BuildState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** 小区服务: what the funnel asks the community service for. */
public interface CommunityApi {

    /** 小区回答: the fields of the answer the funnel needs, any of which may be missing; the rest is ignored. */
    record Answer(
            @Nullable String name,
            @Nullable String gridPath,
            @Nullable BuildState buildState) {}

    @GetExchange("/api/community/v1/communities/{id}")
    Answer community(@PathVariable String id);
}
