package org.fieldops.kernel.operation.service;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/**
 * Operations of one device that may share a transaction, in their order.
 *
 * <p>It has answers once all of them are committed; without answers each is to be carried out by
 * itself.
 */
final class Group {

  /** One of them, known to be well-formed. */
  record Task(Person by, Operation operation, ContentHash content, OperationHandler handler) {}

  private final List<Task> tasks;
  private List<Answer> answers = List.of();
  private boolean away;

  Group(List<Task> tasks) {
    this.tasks = List.copyOf(tasks);
  }

  List<Task> tasks() {
    return tasks;
  }

  /** In the order of the tasks, empty when there are none. */
  List<Answer> answers() {
    return answers;
  }

  /** True when the store was away, so that there is no use in trying each. */
  boolean away() {
    return away;
  }

  void foundAway() {
    away = true;
  }

  /** Takes what is its own of the answers to all. */
  void answered(Map<OperationId, Answer> all) {
    answers = tasks.stream().map(task -> requireNonNull(all.get(task.operation().id()))).toList();
  }

  /** Those groups whose ids stand nowhere else, in themselves or in one before them. */
  static List<Group> apart(List<Group> groups) {
    Set<OperationId> seen = new HashSet<>();
    List<Group> apart = new ArrayList<>();
    for (Group group : groups) {
      if (group.tasks.stream().allMatch(task -> seen.add(task.operation().id()))) {
        apart.add(group);
      }
    }
    return apart;
  }

  /**
   * All their tasks, in the order of what they lock: whatever another transaction holds and waits
   * for, it got in the same order.
   */
  static List<Task> inOrderOfLocks(List<Group> groups) {
    return groups.stream()
        .flatMap(group -> group.tasks.stream())
        .sorted(Comparator.comparing(task -> task.handler().locks(task.operation())))
        .toList();
  }
}
