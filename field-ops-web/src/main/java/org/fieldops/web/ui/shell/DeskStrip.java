package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.Component;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;

/** A line across the top of every desk, which shows itself when it has something to say. */
public interface DeskStrip {

  /** Makes it for one page. */
  Component make(Person person, Live live, StoreWatch store);
}
