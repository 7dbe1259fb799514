package org.fieldops.kernel.operation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.kernel.operation.Operations;
import org.fieldops.kernel.transaction.Transactions;

/**
 * Claims the id, carries the operation out and keeps the answer, in one transaction; what may share
 * a commit is done together with what comes in at the same time. A refusal rolls that back and is
 * then kept in a second one. Whoever loses a race does it all once more and meets the winner's
 * result; whoever loses them all is told to come again, as when the store is away.
 */
@ApplicationScoped
class Ledger implements Operations {

  private static final Logger LOG = Logger.getLogger(Ledger.class.getName());
  private static final int TRIES = 5;
  private static final int MAX_KIND = 60;
  private static final int MOST_TOGETHER = 32;

  private LedgerRows rows;
  private Handlers handlers;
  private Transactions transactions;
  private Clock clock;
  private final SharedCommits<Group> commits = new SharedCommits<>(MOST_TOGETHER, this::carry);

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Ledger() {}

  @Inject
  Ledger(LedgerRows rows, Handlers handlers, Transactions transactions, Clock clock) {
    this.rows = rows;
    this.handlers = handlers;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Answer perform(Person by, Operation operation) {
    return perform(by, List.of(operation)).getFirst();
  }

  @Override
  public List<Answer> perform(Person by, List<Operation> operations) {
    List<Answer> answers = new ArrayList<>();
    List<Group.Task> together = new ArrayList<>();
    for (Operation operation : operations) {
      Optional<OperationHandler> handler = handlers.of(operation.kind());
      Optional<Answer.Refused> unfit = unfit(operation, handler);
      if (unfit.isPresent()) {
        answers.addAll(share(together));
        answers.add(unfit.get());
      } else if (handler.orElseThrow().mayShareACommit(operation.kind())) {
        together.add(task(by, operation, handler.orElseThrow()));
      } else {
        answers.addAll(share(together));
        answers.add(alone(task(by, operation, handler.orElseThrow())));
      }
    }
    answers.addAll(share(together));
    return answers;
  }

  private static Optional<Answer.Refused> unfit(
      Operation operation, Optional<OperationHandler> handler) {
    String kind = operation.kind();
    if (handler.isEmpty()) {
      // not kept: a later version of the server may know the kind
      String shown = kind.substring(0, Math.min(kind.length(), MAX_KIND));
      return Optional.of(new Answer.Refused(operation.id(), Problem.KIND_UNKNOWN, List.of(shown)));
    }
    try {
      WellFormed.check(operation.body());
      return Optional.empty();
    } catch (Refusal | ArithmeticException | UnsupportedOperationException e) {
      return Optional.of(new Answer.Refused(operation.id(), Problem.MALFORMED, List.of("body")));
    }
  }

  /** Calls that wait to share a commit. */
  int waiting() {
    return commits.waiting();
  }

  private static Group.Task task(Person by, Operation operation, OperationHandler handler) {
    return new Group.Task(by, operation, ContentHash.of(operation), handler);
  }

  /** Carries out what may share a commit, and forgets it from the list. */
  private List<Answer> share(List<Group.Task> together) {
    if (together.isEmpty()) {
      return List.of();
    }
    Group group = new Group(together);
    together.clear();
    commits.carry(group);
    if (group.away()) {
      throw new Refusal(Problem.STORE_AWAY);
    }
    return group.answers().isEmpty()
        ? group.tasks().stream().map(this::alone).toList()
        : group.answers();
  }

  private Answer alone(Group.Task task) {
    return alone(task.by(), task.operation(), task.content(), task.handler());
  }

  /**
   * Several groups in one transaction. Their lines are kept at the end, complete: an id that is
   * taken, like every refusal and every fault, ends it for all, and each is done by itself.
   */
  private void carry(List<Group> waiting) {
    List<Group> groups = Group.apart(waiting);
    try {
      Map<OperationId, Answer> answers = transactions.inNew(() -> carryOut(groups));
      groups.forEach(group -> group.answered(answers));
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Not together", e);
      if (StoreFaults.away(e)) {
        groups.forEach(Group::foundAway);
      }
    }
  }

  private Map<OperationId, Answer> carryOut(List<Group> groups) {
    List<LedgerRows.Line> lines = new ArrayList<>();
    Map<OperationId, Answer> answers = new HashMap<>();
    for (Group.Task task : Group.inOrderOfLocks(groups)) {
      Operation operation = task.operation();
      JsonObject result = task.handler().handle(task.by(), operation);
      LedgerRows.Line line = line(task.by(), operation, task.content(), true, result);
      lines.add(line);
      answers.put(operation.id(), new Answer.Accepted(operation.id(), line.receivedAt(), result));
    }
    if (!rows.keep(lines)) {
      throw new Refusal(Problem.OPERATION_REUSED);
    }
    return answers;
  }

  private Answer alone(
      Person by, Operation operation, ContentHash content, OperationHandler handler) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt(by, operation, content, handler);
      } catch (RuntimeException e) {
        if (StoreFaults.away(e) || is(e, Problem.STORE_AWAY)) {
          LOG.log(Level.FINE, "The store is away", e);
          throw new Refusal(Problem.STORE_AWAY);
        }
        if (StoreFaults.unstorable(e)) {
          return new Answer.Refused(operation.id(), Problem.MALFORMED, List.of("body"));
        }
        if (!StoreFaults.contested(e) || (tries == TRIES && StoreFaults.keyTaken(e))) {
          return unexpected(operation, e);
        }
        if (tries == TRIES) {
          LOG.log(Level.WARNING, e, () -> operation.kind() + " lost " + TRIES + " races");
          throw new Refusal(Problem.STORE_AWAY);
        }
      }
    }
  }

  private Answer attempt(
      Person by, Operation operation, ContentHash content, OperationHandler handler) {
    try {
      return transactions.inNew(() -> carryOut(by, operation, content, handler));
    } catch (Refusal refusal) {
      if (refusal.problem().status() >= 500) {
        throw refusal;
      }
      return transactions.inNew(() -> keep(by, operation, content, refusal));
    }
  }

  private Answer carryOut(
      Person by, Operation operation, ContentHash content, OperationHandler handler) {
    var line = line(by, operation, content, true, JsonValue.EMPTY_JSON_OBJECT);
    if (!rows.claim(line)) {
      return again(by, operation, content);
    }
    JsonObject result = handler.handle(by, operation);
    rows.answer(operation.id(), result);
    return new Answer.Accepted(operation.id(), line.receivedAt(), result);
  }

  private Answer keep(Person by, Operation operation, ContentHash content, Refusal refusal) {
    List<String> facts = refusal.facts().stream().map(String::valueOf).toList();
    JsonObject answer =
        WireJson.object()
            .add("problem", refusal.problem().name())
            .add("facts", WireJson.array(facts))
            .build();
    if (!rows.claim(line(by, operation, content, false, answer))) {
      return again(by, operation, content);
    }
    return new Answer.Refused(operation.id(), refusal.problem(), facts);
  }

  private LedgerRows.Line line(
      Person by, Operation operation, ContentHash content, boolean accepted, JsonObject answer) {
    return new LedgerRows.Line(
        operation.id(), by.id(), operation.kind(), content, clock.instant(), accepted, answer);
  }

  private Answer again(Person by, Operation operation, ContentHash content) {
    LedgerRows.Line first = rows.byId(operation.id()).orElseThrow();
    if (!first.person().equals(by.id()) || !first.content().equals(content)) {
      return new Answer.Refused(operation.id(), Problem.OPERATION_REUSED, List.of());
    }
    if (first.accepted()) {
      return new Answer.Duplicate(operation.id(), first.receivedAt(), first.answer());
    }
    return new Answer.Refused(
        operation.id(),
        Problem.valueOf(first.answer().getString("problem")),
        first.answer().getJsonArray("facts").getValuesAs(JsonString::getString));
  }

  /** A mistake of ours must not stop what waits behind it; it is answered, but not kept. */
  private static Answer unexpected(Operation operation, RuntimeException e) {
    UUID incident = UUID.randomUUID();
    LOG.log(Level.SEVERE, e, () -> "Operation " + operation.kind() + " failed, " + incident);
    return new Answer.Refused(
        operation.id(), Problem.UNEXPECTED, List.of(incident.toString().substring(0, 8)));
  }

  private static boolean is(RuntimeException e, Problem problem) {
    return e instanceof Refusal refusal && refusal.problem() == problem;
  }
}
