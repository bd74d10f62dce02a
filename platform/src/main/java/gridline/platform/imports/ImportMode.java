package gridline.platform.imports;

/** 导入模式: what a row may do to something that is there already. */
public enum ImportMode {
    /** 追加: add what is new; a row that would change a description is refused */
    APPEND,
    /** 更新: change descriptions too */
    UPDATE
}
