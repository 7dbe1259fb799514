package org.fieldops.dispatch;

import java.time.LocalDate;
import org.fieldops.kernel.ElectionId;

/**
 * An election whose channels somebody wants.
 *
 * @param id made by who asks, so that asking again is harmless
 * @param name 1 to 40 characters, such as "Landtagswahl 2026"
 * @param postalCentres how many postal-vote centres there are at least, 0 to 50: those that the
 *     file does not name come with the management only
 * @param file the polling rooms, as {@link Elections} describes it
 */
public record NewElection(
    ElectionId id, String name, LocalDate day, int postalCentres, byte[] file) {}
