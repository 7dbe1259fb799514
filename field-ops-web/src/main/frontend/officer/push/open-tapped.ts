import type { Workplace } from '../person/workplace.js';
import { choiceOf } from '../screens/channel-choice.js';
import { channelsHere } from '../screens/channels.js';
import type { Router } from '../ui/router.js';
import type { Opening } from './opening.js';

/** Leads to what was tapped in a notification; what is not this person's leads nowhere. */
export function openTapped(opening: Opening, place: Workplace, router: Router): void {
  const target = opening.take();
  if (target?.kind === 'channel') openChannel(target.id, place, router);
  else if (target?.kind === 'order') openOrder(target.id, place, router);
  else if (target?.kind === 'duty') router.go({ screen: 'me' });
  else if (target?.kind === 'drill')
    router.home(); // it stands above every screen
  else if (target?.kind === 'watch') router.go({ screen: 'watch' });
  else if (target?.kind === 'backup' && place.helpEntry(target.id)) router.go({ screen: 'help', id: target.id });
  else if (target?.kind === 'backup') router.home(); // a colleague's stands above every screen
}

/** In its channel; who is not in that one finds the order above every screen. */
function openOrder(orderId: string, place: Workplace, router: Router): void {
  const channelId = place.model.orders.all.get(orderId)?.order.channelId;
  if (channelId) openChannel(channelId, place, router);
  else router.home();
}

function openChannel(channelId: string, place: Workplace, router: Router): void {
  const channel = channelsHere(place).find((each) => each.channelId === channelId);
  if (!channel) return;
  choiceOf(place.personId).lead(channel);
  place.choose(channelId);
  router.home();
}
