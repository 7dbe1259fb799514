/**
 * Telling people who are not looking: which entry of the feed wakes whom ({@code PushRules}), what
 * they are told, and the browsers that let themselves be woken.
 */
@NullMarked
package org.fieldops.web.push;

import org.jspecify.annotations.NullMarked;
