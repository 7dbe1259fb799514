/** What is to be exported, from PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.export.store;

import org.jspecify.annotations.NullMarked;
