package org.fieldops.dispatch.backup.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.fieldops.dispatch.BackupView.AlertState;

/**
 * A unit that was asked, kept under its id.
 *
 * @param place in the order of asking, from 0
 * @param metres distance when it was asked, -1 when not known
 */
@Embeddable
public record Alert(
    String unitName, int place, int metres, @Enumerated(EnumType.STRING) AlertState state) {

  Alert with(AlertState next) {
    return new Alert(unitName, place, metres, next);
  }
}
