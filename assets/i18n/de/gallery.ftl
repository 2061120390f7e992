# Templates, and maps of one's own to start from.

command-save-template = Als Vorlage speichern …
dialog-save-template = Als Vorlage speichern
dialog-rename-template = Vorlage umbenennen
dialog-remove-template = Vorlage entfernen?
template-name = Name
template-about = Was sie enthält, in einem Satz
template-keeps = Was sie von diesem Dokument behält
template-always = Phasen, Zeilen, Kanäle, Agenda und Seiteneinstellungen bleiben immer. Stimmen, gezählte Hände und Beschlüsse eines Workshops bleiben nie.
template-cards = Die Karten, mit Stimmungen, Titel und Notizen
template-personas = Die Personas
template-evidence = Die Belege
template-figures = Die Kennzahlen
template-save = Vorlage speichern
template-standing = Eine Vorlage { $name } gibt es schon. „Ersetzen“ setzt diese an ihre Stelle; die alte Datei bleibt daneben mit der Endung „.bak“.
template-saved = Die Vorlage { $name } steht von nun an in der Galerie. Sie liegt in { $file }.
template-no-folder = Das System nennt keinen Ordner für Einstellungen, Vorlagen lassen sich daher nicht aufbewahren. Speichern Sie die Karte stattdessen als Datei.
template-own = Eigene
template-shipped = Mitgeliefert
template-none = Hier stehen eigene Vorlagen: Öffnen Sie eine Karte und wählen Sie im Menü „Als Vorlage speichern …“.
template-folder = Ordner öffnen
template-rename-named = Vorlage { $name } umbenennen
template-remove-named = Vorlage { $name } entfernen
template-remove = Vorlage entfernen
template-remove-question = Die Vorlage { $name } entfernen? Mit ihr begonnene Dokumente bleiben. Gelöscht wird die Datei { $file }
template-refused = Eine Vorlage ließ sich nicht lesen und wurde ausgelassen. { $why }
template-unknown = Eine Vorlage { $name } gibt es nicht. Es gibt: { $known }.
