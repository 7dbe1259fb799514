package org.fieldops.web.rest.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.fieldops.web.rest.media.CacheRules.Variant;
import org.junit.jupiter.api.Test;

class CacheRulesTest {

  @Test
  void aKeptPictureIsAskedForAgainAndAnOriginalIsNeverKept() {
    assertEquals("private, no-cache", CacheRules.of(Variant.PREVIEW).header());
    assertEquals("private, no-cache", CacheRules.of(Variant.THUMBNAIL).header());
    assertEquals("private, no-store", CacheRules.of(Variant.ORIGINAL).header());
  }

  @Test
  void eachVariantOfAPhotoHasATagOfItsOwn() {
    long tags = Arrays.stream(Variant.values()).map(each -> each.tag("9f2c")).distinct().count();
    assertEquals(Variant.values().length, tags);
    assertEquals("9f2c-preview", Variant.PREVIEW.tag("9f2c"));
  }
}
