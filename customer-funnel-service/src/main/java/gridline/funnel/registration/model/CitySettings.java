package gridline.funnel.registration.model;

import gridline.funnel.staff.model.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 城市报备设置: the terms of registrations in one city, by level of customer, with their history (FN-13).
 *
 * @param cityPath path of the city in the org tree
 * @param versions oldest first; the last one may not be in force yet
 */
public record CitySettings(String cityPath, List<Version> versions) {

    /**
     * 设置版本.
     *
     * @param effectiveFrom first day it counts, Asia/Shanghai
     * @param standard for every level that has no terms of its own
     * @param levels terms of single levels
     * @param by who changed it
     * @param at when
     */
    public record Version(
            LocalDate effectiveFrom, RegistrationTerms standard, List<LevelTerms> levels, StaffMember by, Instant at) {

        public Version {
            levels = List.copyOf(levels);
        }

        public RegistrationTerms of(CustomerLevel level) {
            return levels.stream()
                    .filter(one -> one.level() == level)
                    .map(LevelTerms::terms)
                    .findFirst()
                    .orElse(standard);
        }
    }

    /** 级别规则: the terms of one level. */
    public record LevelTerms(CustomerLevel level, RegistrationTerms terms) {}

    public CitySettings {
        versions = List.copyOf(versions);
    }

    public static CitySettings none(String cityPath) {
        return new CitySettings(cityPath, List.of());
    }

    /** The version in force on a day; empty if there was none yet. */
    public Optional<Version> on(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .findFirst();
    }

    /** The version that will come into force; empty if no change is waiting. */
    public Optional<Version> after(LocalDate day) {
        return versions.stream()
                .filter(version -> version.effectiveFrom().isAfter(day))
                .findFirst();
    }

    /** A change: it counts from the day after, never at once; one that was waiting is replaced. */
    public CitySettings changed(
            RegistrationTerms standard, List<LevelTerms> levels, StaffMember by, LocalDate today, Instant now) {
        List<Version> kept = new ArrayList<>(versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(today))
                .toList());
        kept.add(new Version(today.plusDays(1), standard, levels, by, now));
        return new CitySettings(cityPath, kept);
    }
}
