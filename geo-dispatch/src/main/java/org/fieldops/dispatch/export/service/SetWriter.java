package org.fieldops.dispatch.export.service;

import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldops.dispatch.ChannelExport;
import org.fieldops.dispatch.ExportedSet;
import org.fieldops.kernel.CanonicalJson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.FileName;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.WireJson;

/** A ZIP of exports, and a manifest that names each with the hash of its bytes. */
final class SetWriter {

  private static final int LONGEST_NAME = 60;

  private final ZipOutputStream zip;
  private final JsonArrayBuilder files = WireJson.array();
  private final JsonArrayBuilder leftOut = WireJson.array();
  private int channels;
  private int missing;
  private long messages;

  SetWriter(OutputStream to) {
    this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
  }

  /** Writes what goes into a file, and says the digest of the chain in it. */
  @FunctionalInterface
  interface Content {
    String to(OutputStream file) throws IOException;
  }

  void add(ChannelExport export, Content content) throws IOException {
    String name = "%04d-%s.json".formatted(channels + 1, name(export.name()));
    MessageDigest sha256 = HashChain.sha256();
    zip.putNextEntry(new ZipEntry(name));
    String digest = content.to(new DigestOutputStream(zip, sha256));
    zip.closeEntry();
    channels++;
    messages += export.messages();
    files.add(
        WireJson.object()
            .add("file", name)
            .add("sha256", HexFormat.of().formatHex(sha256.digest()))
            .add("channelId", export.channel().toString())
            .add("name", export.name())
            .add("messages", export.messages())
            .add("digest", digest));
  }

  void leaveOut(ChannelId channel, Problem why) {
    missing++;
    leftOut.add(WireJson.object().add("channelId", channel.toString()).add("problem", why.name()));
  }

  /** Writes the manifest; what is below stays open. */
  ExportedSet end() throws IOException {
    String manifest =
        CanonicalJson.whole()
            .text(
                WireJson.object()
                    .add("format", "fieldops-channel-set-1")
                    .add("files", files)
                    .add("leftOut", leftOut)
                    .build());
    zip.putNextEntry(new ZipEntry("manifest.json"));
    zip.write(manifest.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    return new ExportedSet(channels, missing, messages, new HashChain().add(manifest));
  }

  /** A name that every disk takes, whatever the channel is called. */
  private static String name(String channel) {
    String clean = FileName.of(channel, "kanal").clean();
    return clean.substring(0, clean.offsetByCodePoints(0, shortened(clean))).strip();
  }

  private static int shortened(String clean) {
    return Math.min(LONGEST_NAME, clean.codePointCount(0, clean.length()));
  }
}
