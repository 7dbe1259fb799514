package org.fieldops.media.sick.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.bot.Bot;

/**
 * Leads to the guided sick note, which the phone asks by itself so that it works with no network.
 * What was asked here is not kept.
 */
@ApplicationScoped
public class SickBot implements Bot {

  @Override
  public String name() {
    return "sick";
  }

  @Override
  public Words title() {
    return new Words("Krank melden", "Call in sick");
  }

  @Override
  public Words owner() {
    return new Words("Personalstelle", "personnel office");
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN);
  }

  @Override
  public List<Task> tasks() {
    return List.of(
        new Task(
            new Words("Ich bin krank", "I am ill"),
            List.of(Set.of("krank"), Set.of("sick"), Set.of("ill")),
            question ->
                new Answer(
                    question.say(
                        new Words(
                            "Gute Besserung. Hier geht es weiter; nur die Personalstelle sieht es.",
                            "Get well soon. It goes on here; only the personnel office sees it.")),
                    List.of(),
                    "sick")));
  }
}
