package gridline.platform.security;

import java.util.List;

/** 权限矩阵: one bean per service that lists every endpoint and who may call it. What has no row is denied. */
public interface AccessMatrix {

    List<AccessRow> rows();
}
