package gridline.community.assessment.model;

/** 四象限: the grade of a community by the two axes, first what is to be worked first (CO-22). */
public enum Quadrant {
    /** 重要且紧急 */
    IMPORTANT_URGENT,
    /** 重要不紧急 */
    IMPORTANT,
    /** 紧急不重要 */
    URGENT,
    /** 不重要不紧急 */
    NEITHER;

    static Quadrant of(boolean important, boolean urgent) {
        if (important) {
            return urgent ? IMPORTANT_URGENT : IMPORTANT;
        }
        return urgent ? URGENT : NEITHER;
    }
}
