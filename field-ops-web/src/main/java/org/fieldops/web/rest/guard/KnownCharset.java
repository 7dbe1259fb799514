package org.fieldops.web.rest.guard;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A body in an encoding that nobody knows would be a fault to whoever reads it further in. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class KnownCharset extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProblemPage problems;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (known(request.getCharacterEncoding())) {
      chain.doFilter(request, response);
    } else {
      problems.write(new Refusal(Problem.MEDIA_TYPE_UNSUPPORTED), request, response);
    }
  }

  private static boolean known(@Nullable String charset) {
    try {
      return charset == null || Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
