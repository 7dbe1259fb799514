package org.fieldops.media.queue.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import org.fieldops.media.queue.Tickets;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.manager.EmbeddedCacheManager;

/** Gives the queue its tickets over the server's cache container. */
@ApplicationScoped
class TicketsProducer {

  @Resource(lookup = "java:jboss/infinispan/container/fieldops")
  private EmbeddedCacheManager container;

  /** Asked for by its own name, because the server sets up only what somebody asks for. */
  @Resource(lookup = "java:jboss/infinispan/configuration/fieldops/queue-template")
  private Configuration template;

  @Produces
  @ApplicationScoped
  Tickets tickets() {
    Cache<String, String> cache = TicketCache.start(container, template);
    return new InfinispanTickets(cache);
  }

  void stop(@Disposes Tickets tickets) {
    container.getCache(TicketCache.NAME).stop();
  }
}
