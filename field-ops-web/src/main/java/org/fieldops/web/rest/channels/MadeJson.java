package org.fieldops.web.rest.channels;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.kernel.WireJson;

/** Channels, members and rules as they stand on the wire. */
final class MadeJson {

  private MadeJson() {}

  static JsonObjectBuilder channel(MadeChannel channel) {
    return WireJson.object()
        .add("channelId", channel.id().toString())
        .add("kind", channel.kind().name())
        .add("name", channel.name())
        .add("history", channel.wholeHistory() ? "ALL" : "FROM_JOINING")
        .add("members", channel.members())
        .add("mayManage", channel.mayManage());
  }

  static JsonObjectBuilder rule(ChannelRule.Named named) {
    ChannelRule rule = named.rule();
    return WireJson.object()
        .add("ruleId", rule.id().toString())
        .add("kind", rule.kind().name())
        .add("subject", rule.subject())
        .add("name", named.name())
        .add("role", rule.role().name());
  }

  static JsonObject members(ChannelMember.Page page) {
    JsonArrayBuilder members = WireJson.array();
    page.members()
        .forEach(member ->
            members.add(
                WireJson.object()
                    .add("personId", member.person().toString())
                    .add("name", member.name())
                    .add("role", member.role().name())
                    .add("byRule", member.byRule())));
    return WireJson.object()
        .add("members", members)
        .add("total", page.total())
        .add("more", page.more())
        .build();
  }
}
