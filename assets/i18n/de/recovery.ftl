### work that a window left behind

recovery-found = { $count ->
    [one] Wayfare wurde beendet, bevor dieses Dokument gespeichert war.
   *[other] Wayfare wurde beendet, bevor diese { $count } Dokumente gespeichert waren.
}
dialog-recovery = Nicht gespeicherte Arbeit wiederherstellen
recovery-open = Erhaltenen Stand von { $name } öffnen
recovery-forget = Erhaltenen Stand von { $name } verwerfen
recovery-open-short = Öffnen
recovery-forget-short = Verwerfen
recovery-later = Später entscheiden
recovery-kept = { $date } um { $time }
recovery-open-all = Alle öffnen
recovery-no-file = In keiner Datei gespeichert
recovery-unreadable = nicht lesbar
recovery-doubt = Endgültig verwerfen? Diese Änderungen stehen nirgends sonst.
recovery-named = Dieses Dokument öffnen Sie gerade. „Öffnen“ setzt diese Änderungen auf seine Datei, „Rückgängig“ nimmt sie zurück.
recovery-hold = Behalten
recovery-hold-name = Erhaltenen Stand von { $name } behalten
recovery-forget-surely = Erhaltenen Stand von { $name } endgültig verwerfen
command-recovery = Nicht gespeicherte Arbeit wiederherstellen…
recovery-copy = Ein anderes Wayfare-Fenster hat { $file } geöffnet. Der wiederhergestellte Stand ist hier eine eigene Kopie: Speichern Sie sie unter einem anderen Namen.
recovery-younger = Die Datei wurde später gespeichert: { $when }. „Öffnen“ holt den älteren Stand zurück.
