package gridline.campaign;

import gridline.platform.testing.TextsContract;

/** The run sheet of a roadshow says everything in both languages. */
class RunSheetTextsTest extends TextsContract {

    @Override
    protected String bundle() {
        return "runsheet";
    }
}
