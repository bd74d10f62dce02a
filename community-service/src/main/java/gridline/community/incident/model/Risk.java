package gridline.community.incident.model;

/** 风险: the two risks field teams meet (CO-40, CO-41). */
public enum Risk {
    /** R1 不配合: developer, property company or owners' committee does not cooperate (CO-40) */
    NOT_COOPERATING,
    /** R2 竞争对手狙击: a competitor snipes at our launch (CO-41) */
    SNIPING
}
