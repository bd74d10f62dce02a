package gridline.community.survey.model;

/** 住户分类: the seven classes of residents (SG-1 … SG-7). */
public enum Segment {
    /** SG-1 外来务工: migrant workers */
    SG1,
    /** SG-2 单身白领: single white-collar workers */
    SG2,
    /** SG-3 情侣小窝: couples */
    SG3,
    /** SG-4 三口之家: families of three */
    SG4,
    /** SG-5 三代同堂: three generations */
    SG5,
    /** SG-6 两老夕阳红: elderly couples */
    SG6,
    /** SG-7 SOHO: people working at home */
    SG7
}
