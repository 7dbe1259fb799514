package org.fieldops.web.rest.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.PersonId;
import org.fieldops.media.CustodyHistory;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.PhotoSource;
import org.fieldops.media.PictureNote;
import org.junit.jupiter.api.Test;

class EvidenceJsonTest {

  @Test
  void aReasonIsSaidInTheLanguageOfWhoAsks() {
    assertEquals("Das Bild ist beschädigt", words(Locale.GERMAN));
    assertEquals("The picture is damaged", words(Locale.ENGLISH));
  }

  @Test
  void whatIsToBeKnownOfAPictureIsSaidAsCodeAndInWords() {
    JsonObject json = EvidenceJson.of(damaged(), Locale.ENGLISH).build();
    assertEquals("PICKED", json.getString("source"));
    assertFalse(json.getBoolean("clockKnown"));
    assertEquals("[\"END_MISSING\"]", json.getJsonArray("notes").toString());
    assertTrue(json.getJsonArray("noteWords").getString(0).startsWith("The end of the file"));
    for (PictureNote note : PictureNote.values()) {
      assertNotEquals(note.words(Locale.GERMAN), note.words(Locale.ENGLISH));
    }
  }

  @Test
  void aCustodyAnswerSaysWhetherTheChainIsIntact() {
    assertEquals(
        "{\"intact\":false,\"entries\":[],\"more\":true}",
        EvidenceJson.custody(new CustodyHistory(false, List.of(), true)).toString());
  }

  private static String words(Locale locale) {
    return EvidenceJson.of(damaged(), locale).build().getString("reasonWords");
  }

  private static EvidenceView damaged() {
    return new EvidenceView(
        new EvidenceId(new UUID(1, 1)),
        EvidenceState.REFUSED,
        "PICTURE_DAMAGED",
        new PersonId(new UUID(2, 2)),
        "Streife Eins",
        "PLATE",
        null,
        "a.jpg",
        "image/jpeg",
        1,
        "9f2c71ab".repeat(8),
        PhotoSource.PICKED,
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        Instant.EPOCH,
        null,
        null,
        false,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        Set.of(PictureNote.END_MISSING),
        Set.of());
  }
}
