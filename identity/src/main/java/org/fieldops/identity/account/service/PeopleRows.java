package org.fieldops.identity.account.service;

import java.util.List;
import org.fieldops.kernel.Person;

/** Where people are kept. */
public interface PeopleRows {

  /** These are all who have a role; others stay known by name, without roles. */
  void replaceAll(List<Person> everybody);
}
