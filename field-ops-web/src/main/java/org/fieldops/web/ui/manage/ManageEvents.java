package org.fieldops.web.ui.manage;

import java.util.UUID;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.identity.GroupView;
import org.fieldops.kernel.PersonId;

/** What a person does on this desk; each asks a door and shows what came of it. */
interface ManageEvents {

  void choose(Chosen what);

  void rename(MadeChannel channel);

  void end(MadeChannel channel);

  void addPeople(MadeChannel channel);

  void addRule(MadeChannel channel);

  void endRule(MadeChannel channel, UUID rule);

  void role(MadeChannel channel, PersonId person, MemberRole role);

  /**
   * @param before what they may do until now, for the way back
   */
  void remove(MadeChannel channel, PersonId person, MemberRole before);

  void rename(GroupView group);

  void end(GroupView group);

  void addPeople(GroupView group);

  void remove(GroupView group, PersonId person);

  /** Shows those members only who have these words in their name. */
  void search(String words);
}
