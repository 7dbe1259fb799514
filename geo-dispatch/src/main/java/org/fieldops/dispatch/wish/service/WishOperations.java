package org.fieldops.dispatch.wish.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Wish;
import org.fieldops.dispatch.Wish.Kind;
import org.fieldops.dispatch.Wish.State;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WishId;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** {@code wish.given} and {@code wish.withdrawn}. */
@ApplicationScoped
public class WishOperations implements OperationHandler {

  private static final String GIVEN = "wish.given";
  private static final String WITHDRAWN = "wish.withdrawn";
  private static final int LONGEST_NOTE = 200;
  private static final int LONGEST_WORD = 10; // a kind, or a day of this era

  private WishBook wishes;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  WishOperations() {}

  @Inject
  public WishOperations(WishBook wishes) {
    this.wishes = wishes;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(GIVEN, WITHDRAWN);
  }

  @Override
  @Transactional
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    WishId id = new WishId(body.uuid("wishId"));
    if (operation.kind().equals(GIVEN)) {
      wishes.give(by, wish(by, id, body), Moment.of(operation));
    } else {
      wishes.withdraw(by, id);
    }
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  private static Wish wish(Person by, WishId id, Body body) {
    String kind = body.text("kind", 1, LONGEST_WORD);
    return new Wish(
        id,
        by.id(),
        by.name(),
        Arrays.stream(Kind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElseThrow(() -> new Refusal(Problem.MALFORMED, "kind")),
        day(body, "from"),
        day(body, "until"),
        PlainText.optional(
            "note", body.optionalText("note", LONGEST_NOTE).orElse(""), LONGEST_NOTE),
        State.OPEN);
  }

  private static LocalDate day(Body body, String field) {
    try {
      return LocalDate.parse(body.text(field, 1, LONGEST_WORD));
    } catch (DateTimeException e) {
      throw new Refusal(Problem.MALFORMED, field);
    }
  }
}
