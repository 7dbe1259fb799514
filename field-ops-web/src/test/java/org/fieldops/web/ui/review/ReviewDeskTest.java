package org.fieldops.web.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.media.CaseFileView;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewDeskTest {

  private static final CaseFileId CASE = new CaseFileId(new UUID(7, 7));
  private static final Person SUPERVISOR =
      new Person(
          new PersonId(new UUID(1, 1)), "supervisor1", "Innendienst", Set.of(Role.SUPERVISOR));

  private final PretendMedia media = new PretendMedia();
  private final Shown screen = new Shown();
  private final ReviewDesk desk = new ReviewDesk(SUPERVISOR, media, media.cases(), screen);

  @Test
  void theFirstPhotoIsLookedAtWhenTheDeskIsOpened() {
    media.comes(Photo.named("a"), Photo.named("b"));
    desk.refresh();
    assertEquals(Optional.of(Photo.id("a")), desk.selected());
    assertEquals(2, screen.waiting);
  }

  @Test
  void aNewPhotoLeavesTheOneLookedAtWhereItIs() {
    media.comes(Photo.named("a"));
    desk.refresh();
    media.comes(Photo.named("b"), Photo.named("a"));
    desk.refresh();
    assertEquals(Optional.of(Photo.id("a")), desk.selected());
    assertEquals(2, screen.waiting);
  }

  @Test
  void aPhotoThatSomebodyElseDecidedStaysInSightWithWhatBecameOfIt() {
    media.comes(Photo.named("a"), Photo.named("b"));
    desk.refresh();
    media.comes(Photo.named("a").is(EvidenceState.REJECTED), Photo.named("b"));
    desk.refresh();
    assertEquals(EvidenceState.REJECTED, screen.looked().state());
  }

  @Test
  void aDecisionMovesOnToTheNextNewOne() {
    media.comes(Photo.named("a"), Photo.named("b"));
    desk.refresh();
    desk.accept(Photo.id("a"));
    assertEquals(EvidenceState.ACCEPTED, media.photo("a").state());
    assertEquals(Optional.of(Photo.id("b")), desk.selected());
  }

  @Test
  void undoTakesTheNewestDecisionBackAndShowsThatPhoto() {
    media.comes(Photo.named("a"), Photo.named("b"));
    desk.refresh();
    desk.reject(Photo.id("a"), "unscharf");
    desk.attach(Photo.id("b"), CASE);
    desk.undo();
    assertEquals(EvidenceState.READY, media.photo("b").state());
    assertEquals(Optional.of(Photo.id("b")), desk.selected());
    desk.undo();
    assertEquals(EvidenceState.READY, media.photo("a").state());
    desk.undo();
    assertEquals(List.of("REJECTED a", "ATTACHED b", "back b", "back a"), screen.said);
  }

  @Test
  void anUndoThatTheDoorRefusesIsNotTriedForever() {
    media.comes(Photo.named("a"), Photo.named("b"));
    desk.refresh();
    desk.accept(Photo.id("a"));
    desk.accept(Photo.id("b"));
    media.comes(Photo.named("a").is(EvidenceState.ACCEPTED), Photo.named("b"));
    assertThrows(Refusal.class, desk::undo);
    desk.undo();
    assertEquals(EvidenceState.READY, media.photo("a").state());
  }

  @Test
  void aRefusedDecisionLeavesTheDeskAsItWas() {
    media.comes(Photo.named("a").is(EvidenceState.REFUSED), Photo.named("b"));
    desk.filter(ReviewFilter.ALL);
    assertThrows(Refusal.class, () -> desk.accept(Photo.id("a")));
    assertEquals(Optional.of(Photo.id("a")), desk.selected());
    assertTrue(screen.said.isEmpty());
  }

  @Test
  void aNewCaseTakesThePhotoThatWasLookedAt() {
    media.comes(Photo.named("a"));
    desk.refresh();
    desk.openCase(CASE, "OWI", "Parken Marktplatz", Photo.id("a"));
    assertEquals(CASE, media.photo("a").caseFile());
    assertEquals(EvidenceState.ACCEPTED, media.photo("a").state());
  }

  @Test
  void aLinkToAPhotoThatIsNotThereOpensTheDeskWithoutOne() {
    media.comes(Photo.named("a"));
    desk.lookAt(Photo.id("never"));
    desk.refresh();
    assertEquals(Optional.empty(), desk.selected());
  }

  @Test
  void theFilterTakesItsOwnFirstPhoto() {
    media.comes(Photo.named("a"), Photo.named("b").is(EvidenceState.QUARANTINED));
    desk.refresh();
    desk.filter(ReviewFilter.DAMAGED);
    assertEquals(Optional.of(Photo.id("b")), desk.selected());
    assertEquals(Optional.empty(), desk.attachable());
  }

  private static final class Shown implements ReviewDesk.Screen {
    private final List<String> said = new ArrayList<>();
    private int waiting;
    private @Nullable EvidenceView looked;

    EvidenceView looked() {
      if (looked == null) {
        throw new AssertionError("no photo is looked at");
      }
      return looked;
    }

    @Override
    public void photos(ReviewDesk.Shown shown) {
      waiting = shown.waiting();
    }

    @Override
    public void photo(@Nullable EvidenceView photo, int place, int of) {
      looked = photo;
    }

    @Override
    public void cases(List<CaseFileView> cases, String searched) {}

    @Override
    public void decided(Decision decision, String where) {
      said.add(decision.what() + " " + name(decision.photo()));
    }

    @Override
    public void takenBack(Decision decision) {
      said.add("back " + name(decision.photo()));
    }

    private static String name(EvidenceId id) {
      return id.equals(Photo.id("a")) ? "a" : "b";
    }
  }
}
