package gridline.contracts.campaign;

/**
 * 库存不足: fewer pieces of an item are free than should be (CP-51); told when it falls below, not again while it is.
 *
 * @param itemId item of the stock
 * @param gridPath org node that owns it
 * @param name kind of thing
 * @param place where it lies
 * @param free pieces that are there and kept for nothing
 * @param reorderPoint fewest that should be free
 */
public record StockLow(String itemId, String gridPath, String name, String place, int free, int reorderPoint)
        implements CampaignEvent {

    @Override
    public String subject() {
        return itemId;
    }
}
