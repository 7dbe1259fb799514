package org.fieldops.it.access;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything that can be asked for, read from the compiled code: resources, servlets, sockets and
 * views.
 */
final class Endpoints {

  private static final String REST = "jakarta.ws.rs.";
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private final SortedSet<String> found = new TreeSet<>();
  private final String root;

  private Endpoints(JavaClasses classes) {
    this.root =
        classes.stream()
            .flatMap(each -> value(each, REST + "ApplicationPath").stream())
            .findFirst()
            .orElseThrow();
  }

  /** {@code METHOD path} each; the method of a servlet is {@code *}. */
  static SortedSet<String> all() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fieldops.web");
    Endpoints endpoints = new Endpoints(classes);
    classes.forEach(endpoints::read);
    return endpoints.found;
  }

  private void read(JavaClass each) {
    value(each, REST + "Path").ifPresent(path -> readResource(each, root + slashed(path)));
    value(each, "jakarta.websocket.server.ServerEndpoint")
        .ifPresent(path -> found.add("SOCKET " + path));
    servletPaths(each).forEach(path -> found.add("* " + path));
    annotation(each, "com.vaadin.flow.router.Route")
        .ifPresent(route -> found.add("VIEW " + viewPath(each, text(route, "value"))));
  }

  private void readResource(JavaClass resource, String path) {
    for (JavaMethod method : resource.getMethods()) {
      for (JavaAnnotation<?> annotation : method.getAnnotations()) {
        String name = annotation.getRawType().getName();
        String http = annotation.getRawType().getSimpleName();
        if (name.startsWith(REST) && METHODS.contains(http)) {
          String more = value(method, REST + "Path").map(Endpoints::slashed).orElse("");
          found.add(http + " " + (path + more).replaceAll("\\{(\\w+)[^}]*}", "{$1}"));
        }
      }
    }
  }

  private static Stream<String> servletPaths(JavaClass each) {
    return annotation(each, "jakarta.servlet.annotation.WebServlet").stream()
        .flatMap(servlet -> Stream.of("value", "urlPatterns").map(servlet::get))
        .flatMap(Optional::stream)
        .filter(String[].class::isInstance)
        .flatMap(paths -> Stream.of((String[]) paths));
  }

  private static String viewPath(JavaClass view, Optional<String> said) {
    String path =
        said.orElseGet(
            () -> view.getSimpleName().replaceFirst("View$", "").toLowerCase(Locale.ROOT));
    boolean parameter =
        view.getAllRawInterfaces().stream()
            .anyMatch(each -> each.getSimpleName().equals("HasUrlParameter"));
    return "/" + path + (parameter ? "/{parameter}" : "");
  }

  private static String slashed(String path) {
    String stripped = path.replaceAll("^/|/$", "");
    return stripped.isEmpty() ? "" : "/" + stripped;
  }

  private static Optional<String> value(HasAnnotations<?> on, String type) {
    return annotation(on, type).flatMap(each -> text(each, "value"));
  }

  private static Optional<String> text(JavaAnnotation<?> annotation, String property) {
    return annotation.get(property).filter(String.class::isInstance).map(String.class::cast);
  }

  private static Optional<? extends JavaAnnotation<?>> annotation(
      HasAnnotations<?> on, String type) {
    return on.getAnnotations().stream()
        .filter(each -> each.getRawType().getName().equals(type))
        .findFirst();
  }
}
