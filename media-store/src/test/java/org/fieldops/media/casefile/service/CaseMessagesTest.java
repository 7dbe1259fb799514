package org.fieldops.media.casefile.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.CaseMessage;
import org.fieldops.media.CaseMessages;
import org.fieldops.media.SomePeople;
import org.fieldops.media.casefile.store.PostgresCaseMessages;
import org.fieldops.media.evidence.service.EvidenceBed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said in a channel, on a case file. */
class CaseMessagesTest {

  private static final Instant NOON = Instant.parse("2038-06-01T12:00:00Z");

  private final Person supervisor = SomePeople.supervisor();
  @TempDir private Path data;
  private EvidenceBed bed;
  private CaseMessages messages;
  private CaseFileId file;

  @BeforeEach
  void begin() {
    bed = new EvidenceBed(data);
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    messages =
        new CaseMessageDesk(
            bed.cases(), new PostgresCaseMessages(bed.database().sql()), bed.feed(), clock);
    CaseDesk desk =
        new CaseDesk(bed.cases(), bed.photosOfCases(), bed.feed(), bed.settings(), clock);
    file = new CaseFileId(Ids.next());
    bed.database().in(() -> desk.open(supervisor, file, "OWI", "Falschparken"));
  }

  @Test
  void aMessageStandsOnACaseOnceAsItWasWhenItCameThere() {
    UUID id = Ids.next();
    keep(message(id, 7, "Kennzeichen folgt"));
    keep(message(id, 7, "inzwischen geändert"));
    keep(message(Ids.next(), 3, "Davor gesagt"));
    List<CaseMessage.Kept> kept = on();
    assertEquals(
        List.of("Davor gesagt", "Kennzeichen folgt"),
        kept.stream().map(each -> each.message().text()).toList());
    CaseMessage.Kept last = kept.getLast();
    assertEquals(message(id, 7, "Kennzeichen folgt"), last.message());
    assertEquals(NOON, last.keptAt());
    assertEquals(supervisor.name(), last.keptBy());
  }

  @Test
  void theCaseIsToldAnewOnlyWhenSomethingCame() {
    UUID id = Ids.next();
    long before = told();
    keep(message(id, 1, "Eins"));
    keep(message(id, 1, "Eins"));
    assertEquals(before + 1, told());
  }

  @Test
  void aClosedCaseTakesNothingNorDoesOneThatThereIsNot() {
    CaseFileId none = new CaseFileId(Ids.next());
    assertEquals(Problem.NOT_FOUND, refused(() -> messages.keep(supervisor, none, any())));
    bed.database()
        .in(() ->
            bed.database()
                .sql()
                .update("update media.case_file set open = false where id = ?", file.value()));
    assertEquals(Problem.CASE_CLOSED, refused(() -> messages.keep(supervisor, file, any())));
    assertEquals(List.of(), on());
  }

  @Test
  void onlySupervisorsDo() {
    assertEquals(
        Problem.NOT_ALLOWED, refused(() -> messages.keep(SomePeople.officer(), file, any())));
    assertEquals(Problem.NOT_ALLOWED, refused(() -> messages.on(SomePeople.officer(), file)));
  }

  private long told() {
    return bed.feed().of(Topic.REVIEW).size();
  }

  private void keep(CaseMessage message) {
    bed.database()
        .in(() -> {
          messages.keep(supervisor, file, message);
          return true;
        });
  }

  private List<CaseMessage.Kept> on() {
    return bed.database().in(() -> messages.on(supervisor, file));
  }

  private Problem refused(Runnable attempt) {
    return assertThrows(
            Refusal.class,
            () ->
                bed.database()
                    .in(() -> {
                      attempt.run();
                      return true;
                    }))
        .problem();
  }

  private static CaseMessage any() {
    return message(Ids.next(), 1, "Irgendwas");
  }

  private static CaseMessage message(UUID id, long number, String text) {
    return new CaseMessage(
        id,
        "Frühschicht Mitte",
        number,
        new PersonId(UUID.nameUUIDFromBytes("author".getBytes(StandardCharsets.UTF_8))),
        "Außendienst 3",
        "12/3",
        NOON.plusSeconds(number),
        text,
        List.of("Foto 1.jpg"));
  }
}
