package gridline.funnel.registration.model;

import java.time.Duration;

/**
 * 报备规则: the terms of a registration (FN-13).
 *
 * @param lease how long a claim lasts, between one hour and a year; 30 days by default
 */
public record RegistrationTerms(Duration lease) {

    public static final RegistrationTerms DEFAULT = new RegistrationTerms(Duration.ofDays(30));

    public RegistrationTerms {
        if (lease.compareTo(Duration.ofHours(1)) < 0 || lease.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException("a lease lasts between one hour and a year");
        }
    }
}
