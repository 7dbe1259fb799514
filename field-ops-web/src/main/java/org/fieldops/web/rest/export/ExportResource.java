package org.fieldops.web.rest.export;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.fieldops.dispatch.ChannelExport;
import org.fieldops.dispatch.ChannelExport.Form;
import org.fieldops.dispatch.ChannelExports;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.FileName;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.Moments;
import org.fieldops.web.rest.export.paper.ChannelPaper;
import org.fieldops.web.rest.media.Disposition;
import org.jspecify.annotations.Nullable;

/** What was said in a channel, to take away. {@link ChannelExports} says who may. */
@PermitAll
@Path("/channels/{id}/export")
@RequestScoped
public class ExportResource {

  private static final String PDF = "application/pdf";

  @Inject private CurrentPerson current;
  @Inject private ChannelExports exports;
  @Inject private ExportLanes lanes;
  @Inject private Languages languages;

  /** JSON as a stream of any length, or PDF as a whole. */
  @GET
  public Response export(
      @PathParam("id") String id,
      @QueryParam("as") @Nullable String as,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @Context Request request) {
    Person by = current.get();
    ChannelExport.Wish wish =
        new ChannelExport.Wish(
            form(as), Moments.optional("from", from), Moments.optional("until", until));
    ChannelId channel = ChannelId.of(id);
    if (request.getMethod().equals(HttpMethod.HEAD)) {
      throw new Refusal(Problem.METHOD_NOT_ALLOWED); // its stream would never be read
    }
    ExportLanes.Lane lane = lanes.enter(by, wish.form());
    boolean streams = false;
    try {
      ChannelExport export = exports.begin(by, channel, wish);
      streams = wish.form() == Form.JSON;
      return streams
          ? answer(export, MediaType.APPLICATION_JSON, json(by, export, lane))
          : answer(export, PDF, pdf(by, export, languages.of(language)));
    } finally {
      if (!streams) {
        lane.close();
      }
    }
  }

  private StreamingOutput json(Person by, ChannelExport export, ExportLanes.Lane lane) {
    return out -> {
      try (lane) {
        exports.writeJson(by, export, out);
      }
    };
  }

  private byte[] pdf(Person by, ChannelExport export, Locale locale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ChannelPaper(locale).print(by, export, exports.printed(by, export), bytes);
    exports.handedOut(by, export, sha256(bytes.toByteArray()));
    return bytes.toByteArray();
  }

  private static Form form(@Nullable String as) {
    return switch (as) {
      case null -> Form.JSON;
      case "json" -> Form.JSON;
      case "pdf" -> Form.PDF;
      default -> throw new Refusal(Problem.MALFORMED, "as");
    };
  }

  private static Response answer(ChannelExport export, String type, Object entity) {
    String ending = export.wish().form().name().toLowerCase(Locale.ROOT);
    String name = FileName.of(export.name(), "kanal").clean() + "." + ending;
    return Response.ok(entity, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(name))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Fieldops-Messages", export.messages())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .build();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
