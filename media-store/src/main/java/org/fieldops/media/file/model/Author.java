package org.fieldops.media.file.model;

import org.fieldops.kernel.PersonId;

/** Who took it, with the name they bore then. */
public record Author(PersonId id, String name) {}
