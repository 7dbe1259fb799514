package org.fieldops.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldops.it.RunningStack;
import org.fieldops.it.access.AccessTable.Row;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asks the running stack every question of the table. */
@ExtendWith(RunningStack.class)
class AccessIT {

  /** A question that cannot be asked: this caller has no such thing. */
  private static final String NOT_APPLICABLE = "n/a";

  @TestFactory
  Stream<DynamicTest> everyCallAndOperationAnswersEachRoleAsTheTableSays(Stack stack) {
    Ask ask = new Ask(URI.create(stack.settings().applicationUrl()));
    Stage stage = new Stage(stack, ask);
    Questions questions = new Questions(ask, stage);
    return Stream.concat(
        rows(false).map(row -> asked(row, questions)),
        Stream.of(
            DynamicTest.dynamicTest("no backup request stays open", stage::closeRequests),
            DynamicTest.dynamicTest("no order stays open", stage::closeOrders),
            DynamicTest.dynamicTest("nobody stays in lone work", stage::endWatches),
            DynamicTest.dynamicTest("no made channel or group stays", questions::end)));
  }

  @TestFactory
  Stream<DynamicNode> everyViewOpensForTheRolesThatTheTableNames(Stack stack) {
    Views views = new Views(stack);
    List<Row> rows = rows(true).toList();
    Stream<DynamicNode> visits =
        Stream.of(Caller.values()).map(caller -> visits(views, caller, rows));
    return Stream.concat(
        visits, Stream.of(DynamicTest.dynamicTest("the browser is closed", views::close)));
  }

  /** One sign-in serves all views of a caller. */
  private static DynamicNode visits(Views views, Caller caller, List<Row> rows) {
    return DynamicContainer.dynamicContainer(
        caller.column(),
        rows.stream()
            .map(row ->
                DynamicTest.dynamicTest(
                    row.title(),
                    () ->
                        assertEquals(
                            row.expected().get(caller), views.visit(row.path(), caller)))));
  }

  /** One question to all callers: a test for each of them costs more than its answer. */
  private static DynamicTest asked(Row row, Questions questions) {
    return DynamicTest.dynamicTest(
        row.title(),
        () -> {
          Map<Caller, String> answers = new EnumMap<>(row.expected());
          answers.replaceAll((caller, expected) ->
              expected.equals(NOT_APPLICABLE) ? expected : questions.answer(row, caller));
          assertEquals(row.expected(), answers);
        });
  }

  private static Stream<Row> rows(boolean views) {
    return AccessTable.read().rows().stream().filter(row -> row.method().equals("VIEW") == views);
  }
}
