package gridline.community.orgunit;

import java.util.List;

/** 网格内容: what the org tree has to know of the communities that lie in it; told by those who keep them. */
public interface GridContents {

    /** Those of the communities that do not lie in a grid, unknown ones among them. */
    List<String> notIn(String gridPath, List<String> communityIds);

    /** Brings a community into a grid; does nothing when it lies there, or is no more. */
    void bring(String communityId, String gridPath);
}
