package gridline.campaign;

import gridline.platform.testing.TextsContract;

/** Every refusal of the campaign service is said in both languages. */
class CampaignTextsTest extends TextsContract {}
