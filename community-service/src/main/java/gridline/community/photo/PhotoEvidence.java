package gridline.community.photo;

/** 照片证据: who has to be asked before a photo is removed; told by those who keep evidence. */
public interface PhotoEvidence {

    /** Whether a photo stands in the evidence of something that happened in the community; that is never taken out. */
    boolean holds(String communityId, String photoId);
}
