package gridline.standalone.identity;

/** Role of a member of staff or of a machine client (岗位), as the services read it from the token. */
enum StaffRole {
    GRID_MANAGER("网格经理", "Grid manager"),
    GRID_ASSISTANT("网格助理", "Grid assistant"),
    TECHNICIAN("维护技术员", "Maintenance technician"),
    ACCOUNT_MANAGER("客户经理", "Account manager"),
    SUPERVISOR("直属主管", "Supervisor"),
    HALL_CLERK("合作营业厅营业员", "Partner-hall clerk"),
    ANALYST("经营分析", "Analyst"),
    ADMIN("平台管理员", "Platform administrator");

    private final String chinese;
    private final String english;

    StaffRole(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String title(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }
}
