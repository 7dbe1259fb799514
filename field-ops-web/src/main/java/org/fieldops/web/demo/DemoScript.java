package org.fieldops.web.demo;

import java.util.List;

/** What demo officers say and do. German, as the officers would. */
final class DemoScript {

  /** Who walks, on units 14/1 to 14/4, and from where. */
  static final List<String> USERNAMES = List.of("demo1", "demo2", "demo3", "demo4");

  static final List<String> MESSAGES =
      List.of(
          "Sind am Marktplatz, alles ruhig.",
          "Lieferwagen in der Feuerwehrzufahrt Lindenstraße, Fahrer verständigt.",
          "Gehen jetzt über die Rathausstraße Richtung Ufer.",
          "Parkscheinautomat Bahnhofstraße 12 ist defekt, bitte melden.",
          "Kontrolle Kirchstraße abgeschlossen, drei Verwarnungen.",
          "Baustelle Hafenstraße: Halteverbot ist ausgeschildert, Fotos folgen.",
          "Kurze Frage: Ist die Sondernutzung am Marktplatz heute genehmigt?",
          "Fahrrad angekettet am Blindenleitstreifen, Bahnhof Ostseite.",
          "Pause in der Mühlstraße, sind in 20 Minuten wieder auf Streife.",
          "Uferpark ohne Befund.",
          "Scherben auf dem Gehweg Gerberstraße, Reinigung ist informiert.",
          "Übernehmen die Ringstraße bis zur Brücke.");

  /** Ready, under way, at the scene, engaged. */
  static final List<String> STATUSES = List.of("1", "3", "4", "1", "7", "1");

  static final List<String> NOTES =
      List.of(
          "Absolutes Halteverbot, kein Fahrer am Fahrzeug",
          "Gehweg verstellt, Kinderwagen musste auf die Fahrbahn",
          "Ohne Parkschein, Automat in Betrieb",
          "Vor abgesenktem Bordstein");

  private DemoScript() {}
}
