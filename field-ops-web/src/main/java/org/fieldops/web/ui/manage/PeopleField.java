package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/** Chooses people by their names. */
final class PeopleField extends MultiSelectComboBox<Person> {

  private static final long serialVersionUID = 1L;

  /** So many are offered; who is not among them is found by more of the name. */
  private static final int OFFERED = 200;

  /**
   * @param self not offered: colleagues are the others
   */
  PeopleField(People people, PersonId self) {
    setLabel(getTranslation("manage.people.field"));
    setItemLabelGenerator(Person::name);
    setWidthFull();
    setItems(query ->
        people.colleagues(self, query.getFilter().orElse(""), OFFERED).stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
    getElement().setAttribute("data-testid", "manage-people");
  }

  Set<PersonId> chosen() {
    return getValue().stream().map(Person::id).collect(Collectors.toSet());
  }
}
