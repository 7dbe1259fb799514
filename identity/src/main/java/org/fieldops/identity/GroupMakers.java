package org.fieldops.identity;

import org.fieldops.kernel.Person;

/**
 * Says who may make groups besides administrators. Each module that gives such a right has one;
 * that one of them says so is enough.
 */
public interface GroupMakers {

  boolean mayMake(Person by);
}
