package org.fieldops.dispatch.house;

import java.time.Clock;
import org.fieldops.dispatch.due.service.DueList;
import org.fieldops.dispatch.order.service.Addressing;
import org.fieldops.dispatch.order.service.Answering;
import org.fieldops.dispatch.order.service.AskingOnCall;
import org.fieldops.dispatch.order.service.Giving;
import org.fieldops.dispatch.order.service.OrderAccess;
import org.fieldops.dispatch.order.service.OrderAnnouncements;
import org.fieldops.dispatch.order.service.OrderBook;
import org.fieldops.dispatch.order.service.OrderNews;
import org.fieldops.dispatch.order.service.OrderReach;
import org.fieldops.dispatch.order.service.OrderRules;
import org.fieldops.dispatch.order.service.OrderSteps;
import org.fieldops.dispatch.order.service.StepList;
import org.fieldops.dispatch.order.store.PostgresAddressees;
import org.fieldops.dispatch.order.store.PostgresOrderSteps;
import org.fieldops.dispatch.order.store.PostgresOrders;
import org.fieldops.kernel.store.Sql;

/** The orders of a house, wired by hand. */
final class OrderRoom {

  final OrderBook book;
  final OrderSteps steps;
  final OrderNews counts;

  OrderRoom(Sql sql, HouseRooms house, DueList deadlines) {
    Clock clock = house.clock;
    PostgresOrders rows = new PostgresOrders(sql);
    PostgresAddressees asked = new PostgresAddressees(sql);
    PostgresOrderSteps stepRows = new PostgresOrderSteps(sql);
    OrderAnnouncements news = new OrderAnnouncements(house.feed);
    Addressing addressing = new Addressing(asked, house.people, house.groups);
    AskingOnCall onCall = new AskingOnCall(house.onCall.chains, stepRows, asked, clock);
    counts = new OrderNews(rows, news, deadlines, clock);
    steps =
        new OrderSteps(rows, stepRows, asked, addressing, onCall, counts, news, deadlines, clock);
    book =
        new OrderBook(
            rows,
            asked,
            new Giving(
                rows,
                stepRows,
                asked,
                house.channels,
                house.rights,
                addressing,
                onCall,
                steps,
                news,
                OrderRules.USUAL,
                clock),
            new Answering(rows, asked, steps, counts, news, clock),
            steps,
            new StepList(stepRows, addressing, onCall),
            counts,
            new OrderReach(house.contacts, clock),
            new OrderAccess(rows, asked, house.rights, clock),
            house.rights,
            clock);
  }
}
