# Personal data: found and blanked.
datum-email = e-mail address
datum-phone = telephone number
datum-name = name

## command line
cli-redact = Write a copy of a map without personal data
cli-redact-after-help = Takes out what looks like an e-mail address or a telephone number, and the names of a list, from every text of the map, those included that are on no sheet. Says what was taken out and where. All else stays as it is.
cli-redact-file = The map, a file that ends in .ron
cli-redact-output = The file to write
cli-names = File with names that must not stand in a map, one a line
cli-names-unreadable = { $file }: the list of names could not be read: { $reason }. Check the path, and that it is a text file in UTF-8. Nothing was written.
cli-redact-same = { $file } is the map itself. Name another file for the copy; nothing was written.
cli-redact-line = { $place }, { $field }: { $datum } { $words }
cli-redact-done = { $count ->
    [0] No personal data found.
    [one] { $count } piece of personal data taken out.
   *[other] { $count } pieces of personal data taken out.
}
redact-emotions = Emotion curve
redact-foreseen = Emotion curve of the other state
redact-seams = Changes of channel
redact-waived = Intended findings
redact-agenda = Agenda
redact-parking = Parking lot
redact-rounds = Rounds of votes
