package gridline.platform.live;

/** 变化的听众: told of every aggregate that was written, after it was. */
@FunctionalInterface
public interface LiveChanges {

    /** For a process whose changes nobody watches. */
    LiveChanges NONE = _ -> {};

    /** Returns at once, and never fails: a writer does not wait for those who watch. */
    void changed(LiveChange change);
}
