package org.fieldops.web.rest.people;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.web.rest.WholeNumber;
import org.jspecify.annotations.Nullable;

/** The colleagues of who asks, by name. A guest has none. */
@PermitAll
@Path("/people")
@RequestScoped
public class PeopleResource {

  private static final int DEFAULT = 50;
  private static final int MOST = 200;
  private static final int LONGEST = 100;

  @Inject private CurrentPerson current;
  @Inject private People people;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject people(
      @QueryParam("search") @Nullable String search, @QueryParam("limit") @Nullable String limit) {
    Person by = current.get();
    by.require(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR);
    String words = PlainText.optional("search", search == null ? "" : search, LONGEST);
    int wanted = (int) WholeNumber.of("limit", limit, 1, MOST, DEFAULT);
    List<Person> found = people.colleagues(by.id(), words, wanted + 1);
    JsonArrayBuilder told = WireJson.array();
    found.stream().limit(wanted).map(PeopleResource::told).forEach(told::add);
    return WireJson.object().add("people", told).add("more", found.size() > wanted).build();
  }

  private static JsonObject told(Person person) {
    List<String> roles = person.roles().stream().map(Role::realmName).sorted().toList();
    return WireJson.object()
        .add("personId", person.id().toString())
        .add("name", person.name())
        .add("roles", WireJson.array(roles))
        .build();
  }
}
