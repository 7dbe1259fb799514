package org.fieldops.it.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fieldops.stack.StackSettings;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real EAR as it is built, with one web module more, which holds the tests. */
final class TestEar {

  private static final String DESCRIPTOR = "META-INF/application.xml";
  private static final String MODULE =
      "<module><web><web-uri>inside.war</web-uri><context-root>/inside</context-root></web></module>";

  private static final String MANIFEST =
      "Manifest-Version: 1.0\nDependencies: org.infinispan.core, org.infinispan.commons\n";

  private TestEar() {}

  static EnterpriseArchive with(Class<?>... tests) {
    WebArchive inside =
        ShrinkWrap.create(WebArchive.class, "inside.war")
            .addClasses(tests)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsManifestResource(new StringAsset(MANIFEST), "MANIFEST.MF");
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, StackSettings.forTests("it").ear().toFile());
    String modules = text(ear).replace("<library-directory>", MODULE + "<library-directory>");
    ear.delete(DESCRIPTOR);
    return ear.add(new StringAsset(modules), DESCRIPTOR)
        .addAsModule(Testable.archiveToTest(inside));
  }

  private static String text(EnterpriseArchive ear) {
    try (InputStream in = ear.get(DESCRIPTOR).getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
