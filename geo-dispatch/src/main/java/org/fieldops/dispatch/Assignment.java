package org.fieldops.dispatch;

import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;

/** A person on a unit in a shift. */
public record Assignment(PersonId person, String personName, UnitId unit, String unitName) {}
