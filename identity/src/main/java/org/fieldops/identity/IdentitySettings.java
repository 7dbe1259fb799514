package org.fieldops.identity;

import org.fieldops.kernel.setting.Setting;

/** The settings of identity. */
public final class IdentitySettings {

  public static final Setting<String> ADMIN_SECRET =
      Setting.text(
          "fieldops.admin.secret",
          "",
          "secret of the client `fieldops-admin`; without it the realm's people are not fetched");

  private IdentitySettings() {}
}
