package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Orders;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.shell.DeskStrip;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;

/** Makes the line of what calls for each desk. */
@ApplicationScoped
class CallStrips implements DeskStrip {

  @Inject private Channels channels;
  @Inject private Orders orders;
  @Inject private Clock clock;

  @Override
  public Component make(Person person, Live live, StoreWatch store) {
    return new CallStrip(person, channels, orders, live, store, clock);
  }
}
