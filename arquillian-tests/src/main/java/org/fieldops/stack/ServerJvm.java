package org.fieldops.stack;

import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of the two Java servers, without their shell scripts: one process, ours to
 * signal.
 */
final class ServerJvm {
  private static final List<String> WILDFLY_MODULES =
      List.of(
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private static final List<String> KEYCLOAK_MODULES =
      List.of(
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private ServerJvm() {}

  static List<String> wildfly(StackSettings settings, String heap) {
    List<String> command = java(settings, heap, WILDFLY_MODULES);
    command.add("-XX:MaxMetaspaceSize=400m");
    // a small heap on few cores: a sixth less CPU a message than with G1 (docs/bench.md)
    command.add("-XX:+UseParallelGC");
    // what is called once a message is not worth the optimising compiler before some 40,000 of
    // them: eight times the usual thresholds, so that two cores do not compile for a minute
    // (docs/bench.md)
    command.add("-XX:Tier4InvocationThreshold=40000");
    command.add("-XX:Tier4MinInvocationThreshold=4800");
    command.add("-XX:Tier4CompileThreshold=120000");
    command.add("-Djava.net.preferIPv4Stack=true");
    command.add("-Djava.awt.headless=true");
    command.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
    return command;
  }

  static List<String> keycloak(StackSettings settings, String heap) {
    List<String> command = java(settings, heap, KEYCLOAK_MODULES);
    command.add("-XX:MaxMetaspaceSize=256m");
    command.add("-XX:+UseSerialGC");
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add(
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    return command;
  }

  private static List<String> java(StackSettings settings, String heap, List<String> modules) {
    List<String> command = new ArrayList<>();
    command.add(settings.javaHome().resolve("bin/java").toString());
    command.add("-Xms64m");
    command.add("-Xmx" + heap);
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Duser.language=en");
    command.add("-Duser.country=US");
    command.add("-Duser.timezone=UTC");
    if (settings.livesShortly()) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(modules);
    return command;
  }
}
