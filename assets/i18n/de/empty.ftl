### was hingehört, wo noch nichts ist, und die ersten Schritte

empty-actions = Was tut der Kunde, Schritt für Schritt?
empty-touchpoints = Wo begegnen Sie sich: Website, Filiale, Telefon?
empty-emotion = Klicken Sie dorthin, wo es gut oder schlecht läuft; die Kurve folgt.
empty-emotion-nobody = Zuerst eine Persona hinzufügen: Jede hat ihre eigene Kurve.
empty-thoughts = Was denkt oder sagt der Kunde?
empty-pains = Was ist hinderlich, und wie sehr?
empty-opportunities = Was ließe sich verbessern?
empty-metrics = Welche Kennzahlen zeigen, wie es läuft?
empty-images = Welches Bild zeigt diesen Moment?
empty-notes = Was ist sonst noch festzuhalten?
empty-physical-evidence = Was kann der Kunde sehen und anfassen?
empty-frontstage = Was tun Mitarbeitende vor den Augen des Kunden?
empty-backstage = Was geschieht, ohne dass der Kunde es sieht?
empty-support = Welche Systeme und Partner stehen dahinter?
empty-add = Hinzufügen: { $sentence }
empty-outline-lanes = Zeilen zeigen, was im Dokument steht: Handlungen, Kontaktpunkte, Schmerzpunkte. Fügen Sie die erste hinzu.
empty-outline-personas = Wessen Reise ist es? Fügen Sie die erste Persona hinzu.
empty-inspector = Wählen Sie etwas auf dem Bogen aus, um es hier zu sehen und zu ändern. Dies sind die Angaben zum Dokument selbst.
empty-notes-here = Was zu merken oder später zu prüfen ist
hint-heading = Erste Schritte
hint-close = Erste Schritte schließen
hint-write = Mitschreiben, was gesagt wird
hint-change = Karte ziehen, oder Eingabe drücken
hint-export = Exportieren, wenn alles steht
hint-step = Schritt { $number }: { $words }
hint-step-done = Schritt { $number }, erledigt: { $words }
