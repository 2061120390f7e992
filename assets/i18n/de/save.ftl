### saving
## opening a file that somebody else writes
load-changing = Ein anderes Programm schreibt diese Datei gerade.
load-changing-do = Warten Sie, bis es fertig ist, und öffnen Sie die Datei dann erneut.

## saving a file: what happened, and why
save-not-written = { $file } wurde nicht geschrieben: { $why }.
save-recovery-not-written = Die Sicherungskopie Ihrer ungespeicherten Arbeit ({ $file }) wurde nicht geschrieben: { $why }.
save-settings-not-written = Ihre Einstellungen ({ $file }) wurden nicht geschrieben: { $why }.
save-no-folder = Den Ordner gibt es nicht
save-no-permission = Sie dürfen dort nicht schreiben
save-read-only = Die Datei ist schreibgeschützt
save-read-only-disk = Auf diesem Datenträger lässt sich nichts ändern
save-is-folder = Es gibt einen Ordner oder ein Gerät dieses Namens
save-disk-full = Der Datenträger ist voll
save-over-quota = Der Ihnen zugeteilte Speicherplatz ist aufgebraucht
save-busy = Ein anderes Programm benutzt die Datei gerade
save-broke = In Wayfare ist etwas schiefgegangen
save-other = { $reason }
save-backup = Die frühere Fassung ließ sich nicht aufheben, deshalb wurde nichts überschrieben.
save-unconfirmed = { $file } enthält die neue Fassung, aber der Datenträger hat nicht bestätigt, dass sie erhalten bleibt ({ $reason }).

## what was kept
save-kept = Was vorher da war, ist unverändert.
save-partly = Trotzdem neu sind diese Dateien, sie ließen sich nicht zurücksetzen: { $written }.
save-still-open = Ihre Änderungen stehen weiter ungespeichert in diesem Fenster.

## what to do
save-no-folder-do = Legen Sie ihn an, oder wählen Sie einen anderen.
save-no-permission-do = Wählen Sie einen anderen Ordner.
save-read-only-do = Speichern Sie unter anderem Namen, oder heben Sie den Schutz auf.
save-read-only-disk-do = Wählen Sie einen Ordner auf einem anderen Datenträger.
save-is-folder-do = Wählen Sie einen anderen Namen.
save-disk-full-do = Schaffen Sie Platz und versuchen Sie es noch einmal, oder wählen Sie einen anderen Datenträger.
save-over-quota-do = Löschen Sie, was Sie nicht mehr brauchen, und versuchen Sie es noch einmal, oder wählen Sie einen anderen Datenträger.
save-busy-do = Warten Sie einen Augenblick und versuchen Sie es noch einmal.
save-unconfirmed-do = Speichern Sie eine Kopie auf einem anderen Datenträger, bevor Sie den Rechner ausschalten.
save-other-do = Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort.
save-recovery-do = Speichern Sie das Dokument, damit ein Absturz nichts kostet.
save-settings-do = Sie gelten, bis Sie Wayfare schließen.

## settings
settings-set-aside = Ihre Einstellungen waren nicht lesbar, deshalb gilt überall die Vorgabe. Die Datei liegt jetzt unter { $file }.
settings-unreadable = Ihre Einstellungen waren nicht lesbar, deshalb gilt überall die Vorgabe. { $file } ist, wie sie war; verschieben Sie sie, oder geben Sie sich das Recht, sie zu lesen, dann merkt sich Wayfare Ihre Einstellungen wieder.

## after a breakdown
panic-kept = Wayfare ist abgestürzt. Ihre ungespeicherte Arbeit liegt in { $file }; der nächste Start bietet sie an.
job-broke = Bei einer Hintergrundaufgabe ist in Wayfare etwas schiefgegangen ({ $why }). Ihr Dokument ist unversehrt; speichern Sie es jetzt, zur Sicherheit unter neuem Namen.
