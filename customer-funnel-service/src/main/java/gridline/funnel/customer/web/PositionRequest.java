package gridline.funnel.customer.web;

import gridline.funnel.action.model.GeoPoint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * 位置: a point, WGS 84.
 *
 * @param latitude degrees
 * @param longitude degrees
 */
record PositionRequest(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {

    GeoPoint toPoint() {
        return new GeoPoint(latitude, longitude);
    }
}
