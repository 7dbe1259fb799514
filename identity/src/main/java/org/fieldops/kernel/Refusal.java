package org.fieldops.kernel;

import java.util.List;

/**
 * Something asked for is not done, for a reason from the catalogue. Rolls the transaction back;
 * mapped to words once, at the edge. Carries no stack trace: it is an answer, not an accident.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient List<Object> facts;

  /**
   * @param facts what the words of the problem have places for, in their order
   */
  public Refusal(Problem problem, Object... facts) {
    super(problem.name(), null, false, false);
    this.problem = problem;
    this.facts = List.of(facts);
  }

  public Problem problem() {
    return problem;
  }

  public List<Object> facts() {
    return facts;
  }
}
