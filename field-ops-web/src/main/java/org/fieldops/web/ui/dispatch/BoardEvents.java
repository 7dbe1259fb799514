package org.fieldops.web.ui.dispatch;

import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.UnitView;

/** What a dispatcher does on the lists of the board; the desk carries it out. */
interface BoardEvents {

  void select(BackupView request);

  void select(UnitView unit);

  void status(UnitView unit, String code);

  void accept(BackupView request, UnitView unit);

  void ask(BackupView request, UnitView unit);

  void arrived(BackupView request);

  void close(BackupView request);
}
