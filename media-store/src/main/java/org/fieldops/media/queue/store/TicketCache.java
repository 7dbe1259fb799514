package org.fieldops.media.queue.store;

import org.infinispan.Cache;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.persistence.sifs.configuration.SoftIndexFileStoreConfigurationBuilder;

/**
 * The cache of the tickets: on this node alone, because each node drains what its own store holds;
 * everything in memory and in a file store that syncs every write. The server's management model
 * takes that setting and forgets it, so the cache is defined here.
 */
final class TicketCache {

  static final String NAME = "fieldops-ingest-tickets";

  private TicketCache() {}

  /**
   * Defines and starts it. Its files lie in a folder of its name below the container's own.
   *
   * @param template whose encoding it takes
   */
  static Cache<String, String> start(EmbeddedCacheManager container, Configuration template) {
    ConfigurationBuilder configuration = new ConfigurationBuilder();
    configuration.read(template);
    configuration.clustering().cacheMode(CacheMode.LOCAL);
    configuration.expiration().lifespan(-1).maxIdle(-1);
    configuration.memory().maxCount(-1);
    configuration
        .persistence()
        .clearStores()
        .passivation(false)
        .addStore(SoftIndexFileStoreConfigurationBuilder.class)
        .dataLocation(NAME + "/data")
        .indexLocation(NAME + "/index")
        .syncWrites(true)
        .shared(false)
        .preload(true)
        .purgeOnStartup(false);
    container.undefineConfiguration(NAME);
    container.defineConfiguration(NAME, configuration.build());
    return container.getCache(NAME);
  }
}
