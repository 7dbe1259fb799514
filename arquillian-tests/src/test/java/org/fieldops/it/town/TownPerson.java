package org.fieldops.it.town;

import org.fieldops.it.ProtocolClient;

/** One of many, signed in; a patrol officer without a duty. */
public record TownPerson(String name, String personId, ProtocolClient client) {}
