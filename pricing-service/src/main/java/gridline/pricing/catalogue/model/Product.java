package gridline.pricing.catalogue.model;

import gridline.contracts.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 产品: one of our own with its list prices at one place. What is sold in a community below its list price needs an approved
 * tariff or special offer (PR-10).
 *
 * @param id identity
 * @param name 1 to {@value #LONGEST_NAME} characters, once at a place
 * @param kind what it is
 * @param gridPath place it is sold in and below: a city, a branch or a grid
 * @param prices its list prices; for one speed and term never two on one day
 * @param editedBy staff id of who edited it last
 */
public record Product(
        String id, String name, ProductKind kind, String gridPath, List<ListPrice> prices, String editedBy) {

    public static final int LONGEST_NAME = 100;

    public Product {
        prices = List.copyOf(prices);
    }

    /**
     * 目录价.
     *
     * @param speedMbps step of the speed ladder; null for what is no broadband
     * @param monthlyFee price a month
     * @param termMonths months bound, 1 to {@value #LONGEST_TERM}
     * @param prepaid amount paid in advance
     * @param installationFee one-time fee
     * @param validFrom first day it may be sold
     * @param validUntil last day; null if open
     */
    public record ListPrice(
            @Nullable Integer speedMbps,
            Money monthlyFee,
            int termMonths,
            Money prepaid,
            Money installationFee,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        public static final int LONGEST_TERM = 36;

        boolean endsBefore(LocalDate day) {
            return validUntil != null && validUntil.isBefore(day);
        }

        /** Whether both can be sold on one day. */
        boolean overlaps(ListPrice other) {
            return !endsBefore(other.validFrom) && !other.endsBefore(validFrom);
        }
    }
}
