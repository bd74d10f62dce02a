package gridline.funnel.imports;

import gridline.platform.imports.job.RefusedRows;
import gridline.platform.imports.web.ImportDesk;
import gridline.platform.imports.web.ImportQueries;
import gridline.platform.web.ProblemTexts;
import gridline.platform.web.ProgressEvents;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 导入查询接口: what became of the lists handed in by {@link UploadsApi}. */
@RestController
@RequestMapping(ImportsApi.PATH)
@Tag(name = "imports", description = "导入: lists of customers handed in, their progress and refused rows")
class ImportsApi extends ImportQueries {

    static final String PATH = "/api/funnel/v1/imports";

    ImportsApi(ImportDesk desk, RefusedRows refusedRows, ProgressEvents progress, ProblemTexts texts) {
        super(PATH, desk, refusedRows, progress, texts);
    }
}
