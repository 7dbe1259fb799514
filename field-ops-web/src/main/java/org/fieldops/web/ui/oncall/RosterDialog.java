package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.fieldops.dispatch.Team;
import org.fieldops.web.ui.plan.PlanDialog;

/** Makes a roster: whose, its name, how many places. */
final class RosterDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 5;
  private static final int USUAL = 3;

  private final Select<Team> team = new Select<>();
  private final RosterName name = new RosterName(getTranslation("oncall.title"));
  private final IntegerField places = new IntegerField();

  /** What was chosen. */
  interface Chosen {
    boolean make(Team team, String name, int places);
  }

  RosterDialog(List<Team> teams, Chosen chosen) {
    super("oncall.roster.title", "oncall.roster.do", "oncall-roster-save");
    team.setLabel(getTranslation("plan.team"));
    team.setItems(teams);
    team.setItemLabelGenerator(Team::name);
    team.setValue(teams.getFirst());
    team.getElement().setAttribute("data-testid", "oncall-roster-team");
    name.addValueChangeListener(change -> check());
    places.setLabel(getTranslation("oncall.roster.places"));
    places.setHelperText(getTranslation("oncall.roster.order"));
    places.setMin(1);
    places.setMax(MOST);
    places.setStepButtonsVisible(true);
    places.setValue(USUAL);
    places.getElement().setAttribute("data-testid", "oncall-roster-places");
    places.addValueChangeListener(change -> check());
    fields(team, name, places);
    onSave(() -> chosen.make(team.getValue(), name.stripped(), places.getValue()));
    check();
  }

  private void check() {
    Integer many = places.getValue();
    mayBeSaved(
        !name.getValue().isBlank()
            && team.getValue() != null
            && many != null
            && many >= 1
            && many <= MOST);
  }
}
