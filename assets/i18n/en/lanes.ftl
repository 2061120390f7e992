# Lanes and channels.

## menus and commands
command-add-lane = Add a lane…
command-hide-lane = Hide lane
command-collapse-lane = Collapse lane
command-lock-lane = Lock lane
command-picture = Choose a picture…
command-channels = Own channels…
lane-add-below = Add a lane below…
told-collapsed = collapsed
told-only-for = only for { $persona }

## on the canvas
canvas-lane-short = Lane
canvas-folded = { $count ->
    [0] collapsed
    [one] { $count } card, collapsed
   *[other] { $count } cards, collapsed
}
canvas-expand = Expand lane: { $lane }

## adding one
dialog-new-lane = Add a lane
about-lane-physical-evidence = What the customer sees and touches
about-lane-images = Pictures that tell the story, step by step
about-lane-actions = What the customer does
about-lane-touchpoints = Where customer and company meet
about-lane-emotion = How each persona feels, as a curve
about-lane-thoughts = What the customer thinks or says
about-lane-pains = What hurts, and how badly
about-lane-opportunities = Answers to what hurts
about-lane-metrics = Figures with their targets
about-lane-notes = Anything else: ideas, risks, bright spots
about-lane-frontstage = What staff do before the customer’s eyes
about-lane-backstage = What staff do unseen
about-lane-support = Systems and partners behind it all

## channels
dialog-channels = Own channels
channels-about = Channels of this map besides the fourteen that every map has. Each borrows one of their icons.
channel-new = New channel
channel-hint = Parcel locker
channel-add = Add
channel-icon = Icon
channel-online = Runs online
channel-icon-named = Icon of { $name }
channel-name-named = Name of { $name }
channel-online-named = { $name } runs online
channel-delete-named = Delete { $name }
channel-used = { $count ->
    [0] Not used yet
    [one] Used by { $count } touchpoint
   *[other] Used by { $count } touchpoints
}
channel-delete-question = { $count ->
    [0] Delete the channel { $name }? No touchpoint uses it.
    [one] Delete the channel { $name }? { $count } touchpoint will have no channel then.
   *[other] Delete the channel { $name }? { $count } touchpoints will have no channel then.
}
channel-delete = Delete
channel-keep = Keep
channel-taken = There is a channel called { $name } already. Give this one another name.
refused-channel-name = Nothing was changed: there is a channel called “{ $name }” already. Give this one another name.
