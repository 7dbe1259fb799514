/**
 * Brings every module's schema up to date when the application starts. A module says which schema
 * is its own with a {@link SchemaOwner} bean and keeps its scripts in {@code db/<schema>/}.
 */
@NullMarked
package org.fieldops.kernel.migration;

import org.jspecify.annotations.NullMarked;
