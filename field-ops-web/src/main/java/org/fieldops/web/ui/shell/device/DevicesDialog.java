package org.fieldops.web.ui.shell.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.identity.DeviceView;
import org.fieldops.identity.Devices;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.web.rest.device.AskingDevice;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.Toast;
import org.fieldops.web.ui.shell.part.UserText;

/** A person's devices: this one by its name, the others with a way to sign them out. */
public final class DevicesDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;

  private final transient Devices devices;
  private final transient PersonId person;
  private final Div list = new Div();

  public DevicesDialog(Devices devices, PersonId person) {
    this.devices = devices;
    this.person = person;
    setWidth("34rem");
    getElement().setAttribute("data-testid", "devices");
    list.addClassName("device-list");
    add(list);
    getFooter().add(new Button(getTranslation("desk.close"), click -> close()));
    attempt(this::show);
  }

  private void show() {
    List<DeviceView> signedIn = devices.of(person).stream().filter(DeviceView::signedIn).toList();
    Optional<UUID> asking =
        Optional.ofNullable(VaadinServletRequest.getCurrent())
            .flatMap(request -> AskingDevice.of(request.getHttpServletRequest()));
    setHeaderTitle(getTranslation("devices.title", signedIn.size(), Devices.MOST));
    list.removeAll();
    signedIn.forEach(
        device -> list.add(row(device, asking.filter(device.id()::equals).isPresent())));
  }

  private Div row(DeviceView device, boolean current) {
    String given = device.name();
    String name = given == null ? getTranslation("devices." + device.kind()) : given;
    Span when =
        new Span(
            current
                ? getTranslation("devices.this")
                : getTranslation(
                    "devices.last", HouseTime.clockOrDate(device.lastContact(), getLocale())));
    when.addClassName("muted");
    Div facts = new Div(new UserText(name, "device-name"), when);
    if (device.unsent() > 0 && !current) {
      facts.add(new Div(getTranslation("devices.unsent", device.unsent())));
    }
    Div row = new Div(facts, current ? naming(device, name) : out(device, name));
    row.addClassName("device-row");
    row.getElement().setAttribute("data-testid", "device");
    return row;
  }

  private Div naming(DeviceView device, String name) {
    TextField field = new TextField();
    field.setAriaLabel(getTranslation("devices.name"));
    field.setMaxLength(LONGEST);
    field.setValue(name);
    Button rename =
        new Button(
            getTranslation("devices.rename"),
            click ->
                attempt(() -> {
                  devices.rename(person, device.id(), field.getValue());
                  show();
                }));
    return new Div(field, rename);
  }

  private Button out(DeviceView device, String name) {
    Button out = new Button(getTranslation("devices.out"));
    out.setAriaLabel(getTranslation("devices.outOf", name));
    out.addThemeVariants(ButtonVariant.LUMO_ERROR);
    out.getElement().setAttribute("data-testid", "device-out");
    out.addClickListener(click -> question(device, name).open());
    return out;
  }

  private Dialog question(DeviceView device, String name) {
    Dialog question = new Dialog();
    question.setHeaderTitle(getTranslation("devices.outOf", name));
    question.setWidth("28rem");
    question.add(getTranslation("devices.kept"));
    Button yes =
        new Button(
            getTranslation("devices.out"),
            click -> {
              question.close();
              attempt(() -> {
                devices.signOut(person, device.id());
                show();
              });
            });
    yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    yes.getElement().setAttribute("data-testid", "device-out-yes");
    question
        .getFooter()
        .add(new Button(getTranslation("desk.cancel"), click -> question.close()), yes);
    return question;
  }

  private void attempt(Runnable act) {
    try {
      act.run();
    } catch (Refusal refusal) {
      ProblemWords words = ProblemWords.of(refusal, getLocale());
      Toast.warn(words.title() + ". " + words.detail());
    } catch (RuntimeException e) {
      if (!StoreFaults.away(e)) {
        throw e;
      }
      Toast.warn(getTranslation("away.title"));
    }
  }
}
