package org.fieldops.dispatch.election.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.election.model.ElectionRows;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;

/** Who makes elections, who leads one, and who reads what was said there. */
@ApplicationScoped
public class ElectionAccess {

  private ElectionRows rows;
  private ChannelAccess access;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ElectionAccess() {}

  @Inject
  public ElectionAccess(ElectionRows rows, ChannelAccess access) {
    this.rows = rows;
    this.access = access;
  }

  boolean mayMake(Person by) {
    return access.mayMake(by);
  }

  /** Those that this person leads, the newest first. */
  List<ElectionView> led(Person by, int most) {
    boolean all = by.is(Role.ADMIN);
    if (!all && !ChannelAccess.works(by)) {
      return List.of();
    }
    return rows.newest(all ? null : by.id(), most).stream()
        .map(election -> election.readBy(owns(by, election.id())))
        .toList();
  }

  /** Owners of its management's channel, now or when it ended. */
  boolean owns(Person by, ElectionId id) {
    return ChannelAccess.works(by) && rows.owns(by.id(), id);
  }

  /**
   * An election that this person leads.
   *
   * @throws Refusal {@code NOT_FOUND} for everybody else
   */
  ElectionView led(Person by, ElectionId id) {
    boolean owns = owns(by, id);
    return rows.one(id)
        .filter(there -> owns || by.is(Role.ADMIN))
        .map(there -> there.readBy(owns))
        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }
}
