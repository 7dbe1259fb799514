package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.Pictures;
import org.fieldops.media.ReviewAct;
import org.fieldops.media.SomePeople;
import org.fieldops.media.evidence.model.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ExaminerTest {

  @TempDir private Path data;
  private DrainBed bed;

  @BeforeEach
  void begin() throws IOException {
    bed = new DrainBed(data);
  }

  @Test
  void aPictureWithWhichTheServerEndedTwiceIsLeftAloneUntilAPersonAsks() {
    EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
    bed.drain.pass(() -> {});
    for (int server = 0; server < 2; server++) {
      assertEquals(id, bed.looking.take("here").orElseThrow().id());
      assertTrue(bed.looking.take("here").isEmpty(), "somebody holds it");
      bed.tx(() -> free("here")); // as the next server does at its start
    }
    EvidenceId next = bed.accepted(Pictures.unique(), "b.jpg");
    bed.pass();
    assertEquals(EvidenceState.READY, bed.view(next).state());
    bed.later(Duration.ofDays(1));
    bed.pass();
    assertEquals(List.of("EXAMINATION_DEADLY"), parkedLooks());
    assertEquals(EvidenceState.RECEIVED, bed.view(id).state());
    bed.tx(() -> tryAgain());
    bed.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
    assertEquals(List.of(), parkedLooks());
  }

  @Test
  void aLookThatNobodyEndsIsGivenOutAgainAfterAWhile() {
    EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
    bed.drain.pass(() -> {});
    assertEquals(id, bed.looking.take("another node, gone for good").orElseThrow().id());
    bed.pass();
    assertEquals(EvidenceState.RECEIVED, bed.view(id).state());
    bed.later(Duration.ofMinutes(10));
    bed.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
  }

  @Test
  void aFaultThatPassesIsTriedAgainLaterEachTimeThenShownToPeopleAndNeverForgotten() {
    EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
    List<String> faults = new ArrayList<>();
    bed.onExamination(which -> {
      faults.add("tried");
      throw new UncheckedIOException(new IOException("no memory for the disk"));
    });
    for (int i = 0; i < 4; i++) {
      bed.pass();
      bed.pass(); // not due yet
      assertEquals(i + 1, faults.size());
      assertEquals(EvidenceState.RECEIVED, bed.view(id).state());
      assertEquals(i == 3 ? 1 : 0, parkedLooks().size());
      bed.later(Duration.ofSeconds(1L << (i + 1)));
    }
    assertTrue(parkedLooks().get(0).contains("no memory for the disk"));
    bed.onExamination(any -> {});
    bed.later(Duration.ofMinutes(5));
    bed.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
    assertEquals(List.of(), parkedLooks());
  }

  @Test
  void anErrorOfTheMachineRefusesNoPictureAndTheOthersAreLookedInto() {
    for (Error error :
        List.of(
            new NoClassDefFoundError("x"),
            new InternalError("x"),
            new StackOverflowError("x"),
            new OutOfMemoryError("x"))) {
      EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
      bed.onExamination(which -> {
        if (which.equals(id)) {
          throw error;
        }
      });
      EvidenceId next = bed.accepted(Pictures.unique(), "b.jpg");
      bed.pass();
      assertEquals(EvidenceState.RECEIVED, bed.view(id).state());
      assertEquals(EvidenceState.READY, bed.view(next).state());
      bed.onExamination(any -> {});
      bed.later(Duration.ofSeconds(2));
      bed.pass();
      assertEquals(EvidenceState.READY, bed.view(id).state());
    }
  }

  @Test
  void whatWasFoundWhileTheDatabaseWentAwayIsRecordedWithoutLookingAgain() {
    EvidenceId id = bed.accepted(Pictures.unique(), "a.jpg");
    List<EvidenceId> looked = new ArrayList<>();
    bed.onExamination(which -> {
      looked.add(which);
      bed.evidence.database().away(true);
    });
    bed.pass();
    bed.pass();
    bed.evidence.database().away(false);
    assertEquals(EvidenceState.RECEIVED, bed.view(id).state());
    bed.pass();
    assertEquals(EvidenceState.READY, bed.view(id).state());
    assertEquals(List.of(id), looked);
  }

  @Test
  void aRefusedPictureCanBeLookedIntoAgainByASupervisorAlone() {
    Person supervisor = SomePeople.supervisor();
    byte[] whole = Pictures.unique();
    EvidenceId id = bed.accepted(Arrays.copyOf(whole, whole.length / 2), "a.jpg");
    bed.pass();
    assertEquals(EvidenceState.REFUSED, bed.view(id).state());
    assertEquals(Set.of(ReviewAct.EXAMINE_AGAIN), bed.view(id).acts());
    refused(
        Problem.NOT_ALLOWED,
        () -> bed.tx(() -> bed.evidence.review().examineAgain(bed.officer, id)));
    bed.tx(() -> bed.evidence.review().examineAgain(supervisor, id));
    bed.tx(() -> bed.evidence.review().examineAgain(supervisor, id));
    assertEquals(EvidenceState.RECEIVED, bed.view(id).state());
    bed.pass();
    assertEquals(EvidenceState.REFUSED, bed.view(id).state());
    List<String> acts =
        bed.tx(() -> bed.evidence.review().custody(supervisor, id)).entries().stream()
            .map(CustodyEntry::act)
            .toList();
    assertEquals(List.of("received", "examined", "reexamined", "examined"), acts);
    EvidenceId ready = bed.accepted(Pictures.unique(), "b.jpg");
    bed.pass();
    refused(
        Problem.EVIDENCE_STATE,
        () -> bed.tx(() -> bed.evidence.review().examineAgain(supervisor, ready)));
  }

  private static void refused(Problem problem, Executable act) {
    assertEquals(problem, assertThrows(Refusal.class, act).problem());
  }

  private boolean free(String holder) {
    bed.looking.free(holder);
    return true;
  }

  private boolean tryAgain() {
    bed.looking.tryAgain();
    return true;
  }

  private List<String> parkedLooks() {
    return bed.looking.parked(10).stream().map(Look.Parked::error).toList();
  }
}
