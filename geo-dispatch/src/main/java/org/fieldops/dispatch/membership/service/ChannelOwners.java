package org.fieldops.dispatch.membership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.identity.GroupMakers;
import org.fieldops.kernel.Person;

/** Who makes channels, or owns one, makes groups too. */
@ApplicationScoped
public class ChannelOwners implements GroupMakers {

  private ChannelAccess access;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelOwners() {}

  @Inject
  public ChannelOwners(ChannelAccess access) {
    this.access = access;
  }

  @Override
  public boolean mayMake(Person by) {
    return access.mayMake(by) || access.ownsOne(by);
  }
}
