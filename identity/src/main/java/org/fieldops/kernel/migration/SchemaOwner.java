package org.fieldops.kernel.migration;

/**
 * A bean of each module that owns a database schema. Its scripts lie in the same jar under {@code
 * db/<schema>/} and are named {@code V<yyyymmddNN>__what.sql}.
 */
public interface SchemaOwner {

  /** The schema's name, for example {@code dispatch}. */
  String schema();
}
