package org.fieldops.web.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.DeviceTimes;
import org.fieldops.kernel.operation.Operations;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.guard.Pace;
import org.jspecify.annotations.Nullable;

/** Operations in: one answer each, in the order asked, each in a transaction of its own. */
@PermitAll
@Path("/operations")
@RequestScoped
public class OperationsResource {

  @Inject private CurrentPerson current;
  @Inject private Operations ledger;
  @Inject private Languages languages;
  @Inject private Pace pace;
  @Inject private Clock clock;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject perform(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, InputStream request) {
    Person person = current.get();
    Instant receivedAt = clock.instant();
    JsonObject batch = JsonBody.read(request);
    List<Body> operations = OperationsJson.operations(batch);
    pace.take(
        person.id(),
        operations.stream().map(OperationsJson::kind).collect(Collectors.toUnmodifiableSet()));
    DeviceTimes times = DeviceTimes.of(new Body(batch), receivedAt);
    Locale locale = languages.of(language);
    JsonArrayBuilder answers = Json.createArrayBuilder();
    List<OperationsJson.Read> read = OperationsJson.read(operations, times);
    for (int i = 0; i < read.size(); i++) {
      String asked = OperationsJson.asked(operations.get(i));
      answers.add(OperationsJson.answer(asked, perform(person, read.get(i)), locale));
    }
    return Json.createObjectBuilder()
        .add("serverTime", WireTime.text(clock.instant()))
        .add("answers", answers)
        .build();
  }

  private Answer perform(Person person, OperationsJson.Read read) {
    return switch (read) {
      case OperationsJson.Read.Told told -> ledger.perform(person, told.operation());
      case OperationsJson.Read.Unreadable unreadable -> unreadable.answer();
    };
  }
}
