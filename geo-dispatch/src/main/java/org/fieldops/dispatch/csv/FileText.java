package org.fieldops.dispatch.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * A file as text: UTF-8, with or without its mark, and what is none is Windows-1252, in which
 * spreadsheets save. That has a letter for nearly every byte, so it is not asked first.
 */
public record FileText(String text, String encoding) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /**
   * @throws Refusal with this problem for what is too large, empty or no text
   */
  public static FileText of(byte[] bytes, int mostBytes, Problem otherwise) {
    if (bytes.length == 0 || bytes.length > mostBytes || binary(bytes)) {
      throw new Refusal(otherwise);
    }
    boolean marked =
        bytes.length >= MARK.length && Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length));
    ByteBuffer content =
        marked
            ? ByteBuffer.wrap(bytes, MARK.length, bytes.length - MARK.length)
            : ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(content).toString();
      return new FileText(text, StandardCharsets.UTF_8.name());
    } catch (CharacterCodingException notUtf8) {
      return new FileText(new String(bytes, WINDOWS), WINDOWS.name());
    }
  }

  /** No text of one byte a letter has a zero: UTF-16 has, and files that are no text. */
  private static boolean binary(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }
}
