package org.fieldops.web;

import org.fieldops.kernel.setting.Setting;
import org.fieldops.web.push.LockScreen;
import org.fieldops.web.push.QuietHours;

/** The settings of field-ops-web. */
public final class WebSettings {

  public static final Setting<String> WEB_CLIENT =
      Setting.text(
          "fieldops.web.client",
          "fieldops-web",
          "the realm's client of the desks; for their sign-in the environment counts alone");

  public static final Setting<String> DEVICE_CLIENT =
      Setting.text("fieldops.device.client", "fieldops-device", "the realm's client of the phones");

  public static final Setting<String> CONTROL_ROOM_PHONE =
      Setting.text(
          "fieldops.control-room.phone",
          "",
          "a number that is answered at all hours, for backup requests that cannot be sent; without"
              + " it the app offers neither call nor SMS (the demo has one that nobody answers)");

  public static final Setting<Integer> OFFLINE_HOURS =
      Setting.count(
          "fieldops.offline-hours", 72, "hours a phone shows what it kept without the server");

  public static final Setting<String> PUSH_PUBLIC_KEY =
      Setting.text(
          "fieldops.push.public-key",
          "",
          "the public key of web push (VAPID): a point of P-256 in base64url, with its private key"
              + " as any tool for VAPID keys prints them; without the two nobody is woken");

  public static final Setting<String> PUSH_PRIVATE_KEY =
      Setting.text(
          "fieldops.push.private-key",
          "",
          "its private key, base64url; the one that a demo makes for itself is refused in"
              + " production");

  public static final Setting<String> PUSH_CONTACT =
      Setting.text(
          "fieldops.push.contact",
          "mailto:fieldops@localhost",
          "whom a push service can write to about us, `mailto:` or `https:`; some refuse an"
              + " invented one");

  public static final Setting<String> PUSH_SERVICES =
      Setting.text(
          "fieldops.push.services",
          "fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com",
          "the push services that are called: hosts, `*.` for all below one; the demo also calls"
              + " this machine");

  public static final Setting<LockScreen> LOCK_SCREEN =
      Setting.of(
          "fieldops.push.lock-screen",
          "SENDER",
          LockScreen::valueOf,
          "what a push says on a locked phone: `NOTHING` but that there is something, its `SENDER`,"
              + " or `ALL`");

  public static final Setting<QuietHours> QUIET_HOURS =
      Setting.of(
          "fieldops.push.quiet-hours",
          "",
          QuietHours::parse,
          "when whoever is off duty is woken only by calls for help, orders, what is urgent and"
              + " drills, by the house's clock, for example `22:00-06:00`; without it never");

  public static final Setting<Integer> CONNECTIONS =
      Setting.count(
          "fieldops.db.pool",
          30,
          "database connections; all but six of them for what is no backup request");

  public static final Setting<Integer> ADDRESS_REQUESTS =
      Setting.count(
          "fieldops.gate.address-requests",
          256,
          "requests that one address may have under way: a station behind one address asks for that"
              + " much when its shift begins");

  public static final Setting<Integer> ADDRESS_ANONYMOUS =
      Setting.count(
          "fieldops.gate.address-anonymous", 48, "those of them that come without a sign-in");

  public static final Setting<Integer> ANONYMOUS =
      Setting.count("fieldops.gate.anonymous", 12, "workers for requests without a sign-in");

  public static final Setting<Integer> ORDINARY =
      Setting.count("fieldops.gate.ordinary", 36, "workers for all else that is asked");

  public static final Setting<Integer> UPLOADS =
      Setting.count(
          "fieldops.gate.uploads",
          34,
          "workers for bytes of evidence: two more than there are lanes, which refuse in better"
              + " words");

  public static final Setting<Integer> URGENT =
      Setting.count("fieldops.gate.urgent", 12, "workers for backup requests");

  private WebSettings() {}
}
