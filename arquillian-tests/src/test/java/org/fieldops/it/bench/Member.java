package org.fieldops.it.bench;

import org.fieldops.it.ProtocolClient;

/**
 * One of the demo's people on duty, signed in.
 *
 * @param channelId of the shift
 */
record Member(
    String username,
    String personId,
    ProtocolClient client,
    String unitId,
    String unit,
    String channelId) {}
