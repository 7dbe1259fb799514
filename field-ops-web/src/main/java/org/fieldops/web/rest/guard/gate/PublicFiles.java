package org.fieldops.web.rest.guard.gate;

import com.vaadin.flow.server.PwaIcon;
import com.vaadin.flow.server.PwaRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The few files of the offline shell that Vaadin makes while it runs. Vaadin would make a session
 * for each caller to hand them out; here there is none, so nobody can fill the server with
 * sessions.
 */
@WebServlet({PublicPaths.MANIFEST, PublicPaths.PRECACHE, PublicPaths.ICONS + "*"})
public class PublicFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String SOURCE = PublicPaths.ICONS + "icon.png";
  private static final String AN_HOUR = "max-age=3600";
  private static final String ANEW = "no-cache";

  private record File(String type, String cache, byte[] bytes) {}

  private transient Map<String, File> files = Map.of();

  @Override
  public void init() throws ServletException {
    PwaRegistry pwa = PwaRegistry.getInstance(getServletContext());
    files =
        pwa.getIcons().stream()
            .collect(
                Collectors.toMap(
                    icon ->
                        "/" + icon.getRelHref().replaceFirst("^/", "").replaceFirst("\\?.*", ""),
                    PublicFiles::picture,
                    (one, same) -> one));
    files.put(PublicPaths.MANIFEST, text("application/manifest+json", pwa.getManifestJson()));
    files.put(
        PublicPaths.PRECACHE,
        text("application/javascript;charset=UTF-8", pwa.getRuntimeServiceWorkerJs()));
    try (InputStream source = getServletContext().getResourceAsStream(SOURCE)) {
      if (source != null) {
        files.put(SOURCE, new File("image/png", AN_HOUR, source.readAllBytes()));
      }
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    File file = files.get(request.getRequestURI());
    if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(file.type);
    response.setHeader("Cache-Control", file.cache);
    response.setContentLength(file.bytes.length);
    response.getOutputStream().write(file.bytes);
  }

  private static File picture(PwaIcon icon) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    icon.write(bytes);
    return new File(icon.getType(), AN_HOUR, bytes.toByteArray());
  }

  private static File text(String type, String text) {
    return new File(type, ANEW, text.getBytes(StandardCharsets.UTF_8));
  }
}
