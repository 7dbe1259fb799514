package org.fieldops.media.queue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.queue.Ticket;
import org.fieldops.media.upload.Manifest;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.persistence.sifs.configuration.SoftIndexFileStoreConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfinispanTicketsTest {

  @TempDir private Path folder;

  @Test
  void ticketsAreThereAgainAfterARestartTheLongestWaitingFirst() throws Exception {
    Ticket later = ticket(Instant.parse("2026-11-23T12:00:02Z"));
    Ticket earlier = ticket(Instant.parse("2026-11-23T12:00:01Z"));
    Ticket gone = ticket(Instant.parse("2026-11-23T12:00:00Z"));
    try (DefaultCacheManager container = container()) {
      InfinispanTickets tickets = tickets(container);
      tickets.add(gone);
      tickets.add(later);
      tickets.add(earlier);
      tickets.replace(new Ticket(earlier.manifest(), "a reason"));
      tickets.add(earlier); // the same ticket again changes nothing
      tickets.remove(gone.id());
    }
    try (DefaultCacheManager container = container()) {
      var found = tickets(container).all();
      assertEquals(2, found.size());
      assertEquals(new Ticket(earlier.manifest(), "a reason"), found.get(0));
      assertEquals(later, found.get(1));
    }
  }

  @Test
  void everyWriteIsSynced() throws Exception {
    try (DefaultCacheManager container = container()) {
      tickets(container);
      var stores = container.getCacheConfiguration(TicketCache.NAME).persistence().stores();
      assertEquals(1, stores.size());
      assertTrue(((SoftIndexFileStoreConfiguration) stores.get(0)).syncWrites());
    }
  }

  private InfinispanTickets tickets(DefaultCacheManager container) {
    return new InfinispanTickets(TicketCache.start(container, new ConfigurationBuilder().build()));
  }

  private DefaultCacheManager container() {
    return new DefaultCacheManager(
        new GlobalConfigurationBuilder()
            .globalState()
            .enable()
            .persistentLocation(folder.toString())
            .build());
  }

  private static Ticket ticket(Instant receivedAt) {
    return new Ticket(
        new Manifest(
            new NewUpload(
                new UploadId(Ids.next()),
                UploadPurpose.EVIDENCE,
                3,
                "a".repeat(64),
                "a.jpg",
                "image/jpeg"),
            new PersonId(Ids.next()),
            "Wer",
            receivedAt,
            receivedAt),
        null);
  }
}
