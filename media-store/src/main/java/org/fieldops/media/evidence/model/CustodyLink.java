package org.fieldops.media.evidence.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;

/**
 * One link of a custody chain: who did what to a piece of evidence. Each carries the hash of the
 * one before, so that a link that was changed, left out or put in is noticed.
 *
 * @param number from 1
 * @param previous hash of the link before, 64 zeros for the first
 */
public record CustodyLink(
    EvidenceId evidence,
    int number,
    Instant at,
    PersonId personId,
    String person,
    String act,
    String detail,
    String previous,
    String hash) {

  /** What the first link calls previous. */
  public static final String NOTHING = "0".repeat(64);

  /** The link with its hash. */
  public static CustodyLink chained(
      EvidenceId evidence,
      int number,
      Instant at,
      Actor by,
      String act,
      String detail,
      String previous) {
    CustodyLink bare =
        new CustodyLink(evidence, number, at, by.id(), by.name(), act, detail, previous, "");
    return new CustodyLink(
        evidence, number, at, by.id(), by.name(), act, detail, previous, bare.computed());
  }

  /** Whoever does something to evidence. */
  public record Actor(PersonId id, String name) {}

  /** True when the hash is that of the facts. */
  public boolean intact() {
    return hash.equals(computed());
  }

  /** SHA-256 in hex over the facts as a JSON array in UTF-8, in the order of this record. */
  private String computed() {
    String facts =
        WireJson.array()
            .add(evidence.toString())
            .add(number)
            .add(at.toString())
            .add(personId.toString())
            .add(person)
            .add(act)
            .add(detail)
            .add(previous)
            .build()
            .toString();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(facts.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
