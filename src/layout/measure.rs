//! The sheet's measures at scale 1, in points. Nothing here is a colour; those are in the theme.

/// Blank edge of the sheet on the left, the right and at the top.
pub const MARGIN: f32 = 26.0;
/// Blank edge under the footer.
pub const MARGIN_BELOW: f32 = 21.0;
/// Width of the lane labels' column.
pub const LABEL: f32 = 92.0;
/// Between labels and cells.
pub const GUTTER: f32 = 6.0;
/// Size of a lane's icon.
pub const LABEL_ICON: f32 = 12.0;
/// Where a lane's label begins, from the left of its column.
pub const LABEL_TEXT: f32 = 16.0;
/// Room for the emotion lane's label: the axis stands to the right of it.
pub const EMOTION_LABEL: f32 = 47.0;

/// Narrowest step.
pub const STEP_MIN: f32 = 78.0;
/// Width of a step where nothing asks for another.
pub const STEP_IDEAL: f32 = 90.0;
/// Widest step.
pub const STEP_MAX: f32 = 170.0;
/// A little wider still, where the columns then reach the sheet's edge.
pub const STEP_STRETCHED: f32 = 196.0;
/// What a phase needs beside its name: number, tip and air.
pub const PHASE_EXTRA: f32 = 38.0;

/// Between cards, both ways.
pub const GAP: f32 = 5.0;
/// Above and below the cards of a lane.
pub const LANE_PAD: f32 = 6.0;
/// Height of the cells of a lane without cards.
pub const LANE_EMPTY: f32 = 26.0;
/// Height of a folded lane, all in all.
pub const LANE_FOLDED: f32 = 22.0;
/// Lowest emotion lane.
pub const EMOTION: f32 = 116.0;
/// The same on a slide.
pub const EMOTION_SLIDE: f32 = 104.0;
/// The same among the lanes of a phase on its own slides: the faces at the axis still stand apart.
pub const EMOTION_STRIP: f32 = 78.0;
/// How much spare page height the emotion lane takes.
pub const EMOTION_SPARE: f32 = 70.0;
/// Height of a row with a blueprint line.
pub const LINE_ROW: f32 = 17.0;
/// Above the cards of a lane that follows a blueprint line.
pub const LANE_PAD_UNDER_LINE: f32 = 1.5;

/// Narrowest and widest title block.
pub const TITLE: (f32, f32) = (250.0, 340.0);
/// The same beside three personas.
pub const TITLE_SMALL: (f32, f32) = (216.0, 270.0);
/// Beside the title, within its block.
pub const TITLE_AIR: f32 = 32.0;
/// Narrowest persona block beside the title.
pub const PERSONA_MIN: f32 = 205.0;
/// Widest persona block; more room stays blank.
pub const PERSONA_MAX: f32 = 610.0;
/// Between a persona block's rule and its content.
pub const PERSONA_PAD: f32 = 16.0;
/// Avatar, and the one in a strip of three.
pub const AVATAR: (f32, f32) = (46.0, 36.0);
/// Avatar in the compact strip.
pub const AVATAR_COMPACT: f32 = 24.0;
/// Under the header block.
pub const HEADER_AIR: f32 = 12.0;

/// Height of the line with stages.
pub const STAGE: f32 = 14.0;
/// Height of a phase's chevron with a name of one line.
pub const CHEVRON: f32 = 25.0;
/// How far a chevron's tip reaches.
pub const TIP: f32 = 8.0;
/// White between chevrons.
pub const CHEVRON_GAP: f32 = 2.4;
/// Thickness of the rule over a step.
pub const STEP_RULE: f32 = 1.5;

/// Side of a touchpoint's tile.
pub const TILE: f32 = 15.0;
/// A persona's mark.
pub const MARK: f32 = 6.0;
/// From one persona's mark to the next.
pub const MARK_PITCH: f32 = 8.5;
/// Height of a chip.
pub const CHIP: f32 = 11.0;
/// Beside a chip's words.
pub const CHIP_PAD: f32 = 4.5;
/// Circle with the owner's letters.
pub const OWNER: f32 = 14.0;
/// Dot of a vote.
pub const VOTE: f32 = 3.8;
/// From one vote's dot to the next.
pub const VOTE_PITCH: f32 = 4.7;
/// Width of a severity bar.
pub const BAR: f32 = 3.2;
/// From one severity bar to the next.
pub const BAR_PITCH: f32 = 4.6;
/// Lowest and highest severity bar.
pub const BAR_HEIGHT: (f32, f32) = (3.0, 7.4);
/// Largest sparkline.
pub const SPARK: (f32, f32) = (46.0, 9.5);
/// Corner of a link's path.
pub const LINK_RADIUS: f32 = 3.0;

/// Smallest scale at which card text is 7 pt.
pub const SCALE_FLOOR: f32 = 0.88;
/// By how much the design width grows from one try to the next.
pub const WIDTH_STEP: f32 = 6.0;
