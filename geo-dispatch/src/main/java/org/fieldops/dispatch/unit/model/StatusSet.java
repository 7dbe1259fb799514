package org.fieldops.dispatch.unit.model;

import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.StatusCode;

/**
 * The status codes that a deployment uses, in the order shown. The preset follows the codes that
 * German control rooms use on BOS radio (FMS, Technische Richtlinie BOS: 1 to 0).
 */
public record StatusSet(List<StatusCode> codes) {

  /** Ready on patrol. */
  public static final String READY = "1";

  /** Order accepted, under way. */
  public static final String UNDER_WAY = "3";

  /** At the scene. */
  public static final String AT_SCENE = "4";

  /** Wants to speak. */
  public static final String SPEAK = "5";

  /** Wants to speak, first of all. */
  public static final String SPEAK_URGENT = "0";

  /** The preset. */
  public static final StatusSet FMS =
      new StatusSet(
          List.of(
              new StatusCode(READY, "Einsatzbereit", "Ready", "neutral"),
              new StatusCode("2", "Bereit auf Wache", "Ready at station", "neutral"),
              new StatusCode(UNDER_WAY, "Unterwegs", "Under way", "way"),
              new StatusCode(AT_SCENE, "Am Einsatzort", "At the scene", "ok"),
              new StatusCode(SPEAK, "Sprechwunsch", "Wants to speak", "warn"),
              new StatusCode("6", "Nicht einsatzbereit", "Not available", "off"),
              new StatusCode("7", "Im Auftrag gebunden", "Engaged", "way"),
              new StatusCode("8", "Bedingt verfügbar", "Limited availability", "warn"),
              new StatusCode("9", "Anmeldung anderswo", "Signed on elsewhere", "off"),
              new StatusCode(SPEAK_URGENT, "Dringender Sprechwunsch", "Urgent call", "danger")));

  public StatusSet {
    codes = List.copyOf(codes);
  }

  public Optional<StatusCode> of(String code) {
    return codes.stream().filter(known -> known.code().equals(code)).findFirst();
  }
}
