package gridline.platform.lease;

/**
 * 租约: the right to do something until it is given back or runs out.
 *
 * @param name what may be done
 * @param holder who may, different for every acquisition
 */
public record Lease(String name, String holder) {}
