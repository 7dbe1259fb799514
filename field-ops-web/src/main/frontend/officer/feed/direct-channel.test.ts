import { expect, it } from 'vitest';
import { directChannel } from './direct-channel.js';
import { incidentChannel } from './incident-channel.js';

// the same pair as in the server's ChannelIdTest: both must come to the same channel
it('is one for two people, whoever asks', async () => {
  const one = '01890a5d-ac96-774b-bcce-b302099a8057';
  const other = '01890a5d-ac96-774b-bcce-b302099a8058';
  expect(await directChannel(one, other)).toBe('acf3db4a-ffb2-8ba3-a3b4-1fa876a92de2');
  expect(await directChannel(other, one)).toBe('acf3db4a-ffb2-8ba3-a3b4-1fa876a92de2');
});

it('knows the channel of a backup request, as the server does', async () => {
  expect(await incidentChannel('0198b2c4-7d10-7c3a-9f00-000000000001')).toBe('c8bb1a03-09a1-8b4a-b830-2b77453e2e7e');
});
