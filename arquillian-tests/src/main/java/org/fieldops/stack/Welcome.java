package org.fieldops.stack;

import java.util.stream.Collectors;

/** What the terminal shows when everything is ready. */
final class Welcome {
  private Welcome() {}

  static String text(Stack stack) {
    StackSettings settings = stack.settings();
    String addresses =
        """

        Field Ops is ready.

          Application   %s/
          Keycloak      %s/
          PostgreSQL    %s
          Data, logs    %s
        """
            .formatted(
                settings.applicationUrl(),
                settings.keycloakUrl(),
                stack.postgres().url(),
                settings.home());
    return settings.profile() == Profile.DEMO ? addresses + people(stack) : addresses;
  }

  private static String people(Stack stack) {
    StackSettings settings = stack.settings();
    DemoPeople people = DemoPeople.of(settings);
    String lines =
        people.all().stream()
            .map(person ->
                "  %-13s %-16s %s".formatted(person.username(), person.name(), person.role()))
            .collect(Collectors.joining("\n"));
    return """

    Phone: open %s/app as patrol1; on duty on 12/1, colleagues talk in the channel.
    Desk:  open %s/ as dispatcher1.

    Demo people (password %s; second factors of the moment: ./fieldops otp):
    %s

    Keycloak's own administrator: %s / %s
    """
        .formatted(
            settings.applicationUrl(),
            settings.applicationUrl(),
            people.all().getFirst().password(),
            lines,
            Keycloak.ADMINISTRATOR,
            stack.keycloak().administratorPassword());
  }
}
