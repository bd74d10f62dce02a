package gridline.platform.testing;

/** The platform's own texts. */
class PlatformTextsTest extends TextsContract {

    @Override
    protected String bundle() {
        return "platform_problems";
    }
}
