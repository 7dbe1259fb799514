package org.fieldops.identity;

import org.fieldops.kernel.PersonId;

/**
 * A browser of a person that lets itself be woken (RFC 8030, 8291).
 *
 * @param id ours
 * @param endpoint where its push service takes what is for it
 * @param publicKey the browser's key, uncompressed, base64url
 * @param secret what only that browser and we know, base64url
 * @param language {@code de} or {@code en}, as its person reads
 * @param alarmsOnly off duty it is woken by alarms only
 */
public record PushSubscription(
    long id,
    PersonId person,
    String endpoint,
    String publicKey,
    String secret,
    String language,
    boolean alarmsOnly) {}
