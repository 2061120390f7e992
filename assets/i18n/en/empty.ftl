### what belongs where nothing is yet, and the first steps

empty-actions = What does the customer do, step by step?
empty-touchpoints = Where do you meet: website, shop, phone?
empty-emotion = Click where it feels good or bad, and the curve follows.
empty-emotion-nobody = Add a persona first: each has a curve of its own.
empty-thoughts = What does the customer think or say?
empty-pains = What gets in the way, and how badly?
empty-opportunities = What could make it better?
empty-metrics = Which figures show how it goes?
empty-images = Which picture shows this moment?
empty-notes = What else is worth keeping?
empty-physical-evidence = What can the customer see and touch?
empty-frontstage = What do staff do before the customer’s eyes?
empty-backstage = What happens that the customer does not see?
empty-support = Which systems and partners stand behind it?
empty-add = Add: { $sentence }
empty-outline-lanes = Lanes hold what is on the map: actions, touchpoints, pain points. Add the first one.
empty-outline-personas = Whose journey is it? Add the first persona.
empty-inspector = Select something on the map to see and change what it says. These are the details of the map itself.
empty-notes-here = What to remember or check later
hint-heading = First steps
hint-close = Close the first steps
hint-write = Type what people say
hint-change = Drag a card, or press Enter on it
hint-export = Export when it is ready
hint-step = Step { $number }: { $words }
hint-step-done = Step { $number }, done: { $words }
