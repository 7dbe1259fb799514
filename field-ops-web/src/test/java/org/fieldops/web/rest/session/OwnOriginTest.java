package org.fieldops.web.rest.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OwnOriginTest {

  @Test
  void hostAndPortMustBeOurs() {
    assertTrue(OwnOrigin.same("http://localhost:8080", "localhost:8080"));
    assertTrue(OwnOrigin.same("https://Feld.example", "feld.example"));
    assertFalse(OwnOrigin.same("http://localhost:8081", "localhost:8080"));
    assertFalse(OwnOrigin.same("https://feld.example.evil.example", "feld.example"));
  }

  @Test
  void anOpaqueOrMissingOriginIsForeign() {
    assertFalse(OwnOrigin.same("null", "feld.example"));
    assertFalse(OwnOrigin.same(null, "feld.example"));
    assertFalse(OwnOrigin.same("file://feld.example", "feld.example"));
  }
}
