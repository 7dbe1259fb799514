import { channelNamed } from './direct-channel.js';

/** The channel of those involved in a backup request, as `ChannelId.of` of the server and docs/protocol.md say. */
export function incidentChannel(requestId: string): Promise<string> {
  return channelNamed(`incident ${requestId}`);
}
