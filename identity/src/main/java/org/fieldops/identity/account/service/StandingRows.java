package org.fieldops.identity.account.service;

import java.util.List;

/** Where what the realm said last is kept over a restart. */
public interface StandingRows {

  void save(List<Standing> changed);

  /** Of everybody; of the person only id and roles are known. */
  List<Standing> all();
}
