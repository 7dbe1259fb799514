package org.fieldops.media.queue.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.queue.Tickets;
import org.infinispan.Cache;
import org.infinispan.manager.EmbeddedCacheManager;

/** Gives the queue its tickets over the server's cache container. */
@ApplicationScoped
class TicketsProducer {

  private static final String TEMPLATE = "queue-template";

  @Resource(lookup = "java:jboss/infinispan/container/fieldops")
  private EmbeddedCacheManager container;

  @Inject private MediaSettings settings;

  @Produces
  @ApplicationScoped
  Tickets tickets() {
    Path folder = settings.data().resolve("tickets");
    Cache<String, String> cache =
        TicketCache.start(container, container.getCacheConfiguration(TEMPLATE), folder);
    return new InfinispanTickets(cache);
  }

  void stop(@Disposes Tickets tickets) {
    container.getCache(TicketCache.NAME).stop();
  }
}
