package gridline.platform.savedview;

/**
 * 视图所有者: who saved a view.
 *
 * @param id opaque staff id, the subject of the access token
 * @param name display name at the time of saving
 */
record ViewOwner(String id, String name) {}
