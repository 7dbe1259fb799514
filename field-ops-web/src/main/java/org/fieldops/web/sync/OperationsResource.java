package org.fieldops.web.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.DeviceTimes;
import org.fieldops.kernel.operation.Operations;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.guard.Pace;
import org.fieldops.web.rest.guard.RightOfWay;
import org.jspecify.annotations.Nullable;

/**
 * Operations in: one answer each, in the order asked; what is answered is committed. Those about
 * backup requests and lone work have a path of their own, which no other work can fill.
 */
@PermitAll
@Path("/operations")
@ApplicationScoped
public class OperationsResource {

  /** Everything else gives way to these. */
  private static final Set<String> FIRST =
      Set.of("backup.requested", "backup.accepted", "backup.arrived");

  @Inject private CurrentPerson current;
  @Inject private Operations ledger;
  @Inject private Languages languages;
  @Inject private Pace pace;
  @Inject private RightOfWay way;
  @Inject private Clock clock;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject perform(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, InputStream request) {
    return perform(request, OperationsJson.Bounds.USUAL, languages.of(language));
  }

  @POST
  @Path("urgent")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject performUrgent(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, InputStream request) {
    return perform(request, OperationsJson.Bounds.URGENT, languages.of(language));
  }

  private JsonObject perform(InputStream request, OperationsJson.Bounds bounds, Locale locale) {
    Person person = current.get();
    Instant receivedAt = clock.instant();
    JsonObject batch = JsonBody.read(request, bounds.bytes());
    List<Body> operations = OperationsJson.operations(batch, bounds);
    pace.take(person.id(), operations.stream().map(OperationsJson::kind).toList());
    DeviceTimes times = DeviceTimes.of(new Body(batch), receivedAt);
    List<OperationsJson.Read> read = OperationsJson.read(operations, times);
    List<Answer> answers =
        operations.stream().map(OperationsJson::kind).anyMatch(FIRST::contains)
            ? way.first(() -> answers(person, read))
            : answers(person, read);
    pace.refused(
        person.id(), (int) answers.stream().filter(Answer.Refused.class::isInstance).count());
    JsonArrayBuilder told = WireJson.array();
    for (int i = 0; i < answers.size(); i++) {
      String asked = OperationsJson.asked(operations.get(i));
      told.add(OperationsJson.answer(asked, answers.get(i), locale));
    }
    return WireJson.object()
        .add("serverTime", WireTime.text(clock.instant()))
        .add("answers", told)
        .build();
  }

  private List<Answer> answers(Person person, List<OperationsJson.Read> read) {
    Iterator<Answer> performed =
        ledger
            .perform(person, read.stream().flatMap(each -> each.operation().stream()).toList())
            .iterator();
    return read.stream().map(each -> each.unreadable().orElseGet(performed::next)).toList();
  }
}
