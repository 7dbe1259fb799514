package org.fieldops.dispatch.channel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.channel.model.Channel;
import org.fieldops.dispatch.channel.model.ChannelRepository;
import org.fieldops.dispatch.channel.model.Message;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;

/** Channels in PostgreSQL. */
@ApplicationScoped
public class JpaChannels implements ChannelRepository {

  private static final int MOST = 50;

  @PersistenceContext(unitName = "dispatch")
  private EntityManager em;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  JpaChannels() {}

  public JpaChannels(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Channel channel) {
    em.persist(channel);
  }

  @Override
  public Optional<Channel> byId(ChannelId id) {
    return Optional.ofNullable(em.find(Channel.class, id.value()));
  }

  @Override
  public Optional<Channel> locked(ChannelId id) {
    Channel channel = em.find(Channel.class, id.value());
    if (channel != null) {
      // what was read before the lock may be old
      em.refresh(channel, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(channel);
  }

  @Override
  public List<Channel> endingAfter(Instant moment) {
    return em.createQuery(
            "select c from Channel c where c.endsAt > :moment order by c.endsAt", Channel.class)
        .setParameter("moment", moment)
        .setMaxResults(MOST)
        .getResultList();
  }

  @Override
  public List<Channel> endingAfter(Instant moment, PersonId member) {
    return em.createQuery(
            """
            select c from Channel c join c.members m
            where m = :person and c.endsAt > :moment order by c.endsAt
            """,
            Channel.class)
        .setParameter("moment", moment)
        .setParameter("person", member.value())
        .setMaxResults(MOST)
        .getResultList();
  }

  @Override
  public void add(Message message) {
    em.persist(message);
  }

  @Override
  public Optional<Message> message(OperationId id) {
    return Optional.ofNullable(em.find(Message.class, id.value()));
  }

  @Override
  public boolean hasMessage(ChannelId channel, long number) {
    return !em.createQuery(
            "select m.id from Message m where m.channelId = :channel and m.number = :number")
        .setParameter("channel", channel.value())
        .setParameter("number", number)
        .getResultList()
        .isEmpty();
  }

  @Override
  public List<Message> latest(ChannelId channel, int limit) {
    return em.createQuery(
            "select m from Message m where m.channelId = :channel order by m.number desc",
            Message.class)
        .setParameter("channel", channel.value())
        .setMaxResults(limit)
        .getResultList()
        .reversed();
  }

  @Override
  public boolean read(ChannelId channel, PersonId person, long upTo) {
    return em.createNativeQuery(
                """
                insert into dispatch.read_mark as r (channel_id, person, up_to)
                values (:channel, :person, :upTo)
                on conflict (channel_id, person) do update set up_to = excluded.up_to
                where r.up_to < excluded.up_to
                """)
            .setParameter("channel", channel.value())
            .setParameter("person", person.value())
            .setParameter("upTo", upTo)
            .executeUpdate()
        > 0;
  }

  @Override
  public boolean acknowledge(
      ChannelId channel, long number, PersonId person, Instant writtenAt, Instant receivedAt) {
    return em.createNativeQuery(
                """
                insert into dispatch.acknowledgement
                  (channel_id, number, person, written_at, received_at)
                values (:channel, :number, :person, :written, :received)
                on conflict do nothing
                """)
            .setParameter("channel", channel.value())
            .setParameter("number", number)
            .setParameter("person", person.value())
            .setParameter("written", writtenAt)
            .setParameter("received", receivedAt)
            .executeUpdate()
        > 0;
  }

  @Override
  public void flush() {
    em.flush();
  }
}
