//! Wayfare draws customer journey maps: phases, touchpoints, feelings, pain points and what to do
//! about them, on a canvas, on paper and on slides.
//!
//! # One direction
//!
//! ```text
//! model ──edit──▶ model ──layout──▶ sheet ──scene──▶ scene ──render──▶ canvas, PDF, SVG, PNG, PPTX
//! ```
//!
//! Each arrow is a pure function. The scene is the one picture behind every output: whatever draws
//! it neither measures nor wraps text, so a line breaks on paper where it broke on screen. Next to
//! the picture a scene carries its meaning (headings, tables, alternative texts), from which tagged
//! PDF is made.
//!
//! # Where to find what
//!
//! | path | what it holds |
//! |---|---|
//! | `src/base` | identifiers, geometry in points, colour, languages, names as they are compared; knows nothing of journeys |
//! | `src/model` | the document, which is also the file format; its invariants; sample maps of any size |
//! | `src/edit` | every change as a value ([`edit::Edit`]), the one function that applies it, history, gestures |
//! | `src/capture` | quick capture: what one typed line adds to a map, and where |
//! | `src/text` | fonts, shaping, line breaking, hyphenation; type roles |
//! | `src/picture.rs` | pictures as bytes: format, size, pixels within limits |
//! | `src/find` | finding and replacing words, finding things by a few letters of their names |
//! | `src/metrics` | figures: what is computed from counts, with formula, range and source |
//! | `src/privacy` | what looks like personal data, and maps without it |
//! | `src/review` | good practice: what a map lacks ([`review::Check`]), live and on the command line |
//! | `src/stats` | what can be counted in one map or many |
//! | `src/workshop` | what a room does with a map: agendas, clock, votes, hands, minutes |
//! | `src/theme` | colours and icons, read from `assets/themes` and `assets/icons` |
//! | `src/i18n` | the product's own words, from `assets/i18n`; what kinds of things are called |
//! | `src/layout` | where everything stands on the sheet |
//! | `src/scene` | what to draw and what it means; pages for paper, posters (`src/scene/poster`), slides (`src/scene/deck`), running text (`src/scene/flow`), what the sheets do not say (`src/scene/appendix`) and pages of another kind behind them (`src/scene/supplement`) |
//! | `src/render` | one backend a file or folder: `src/render/svg`, `src/render/png.rs`, `src/render/pdf`, `src/render/pptx`, `src/render/html`, `src/render/screen` |
//! | `src/report` | a map in writing: headings, cards, tables; Markdown and the web page are made of it |
//! | `src/exchange` | cards in foreign forms, out and in: words, tables, HTML; what a table means on a map |
//! | `src/export` | a map in every form that leaves the program: formats, wishes, finished files |
//! | `src/io` | load, save, templates from `assets/templates`, recovery, settings |
//! | `src/session.rs` | one open map without any window |
//! | `src/cli` | the command line, one file a subcommand |
//! | `src/app` | the window (feature `app`): state, actions, commands, canvas, panels, dialogs |
//!
//! Start with `src/model/document.rs` to see what a map is, `src/edit/mod.rs` for what can happen
//! to it, and `src/scene/mod.rs` for what a picture of it is made of.
//!
//! # Rules that hold everywhere
//!
//! - **Layers**: a module imports only what lies below it; `tests/tidy/layers.rs` has the table and
//!   checks it. Without the feature `app` no window library is in the tree.
//! - **Edits are values, history is snapshots.** Tables of a document are shared by pointer, so a
//!   snapshot of a map of 10,000 cards costs one list of pointers. Nothing else writes to a document.
//! - **The window reads state and returns actions**; one dispatcher applies them.
//! - **Same input, same bytes**: no clock, no randomness, no hash order below `io`, `cli` and the
//!   window. Files of other people are untrusted: sizes are capped, references checked, text escaped.
//! - **Nothing is ever lost**: `src/io/disk.rs` is the one place that asks the system for files, and
//!   tests let each of its steps fail; unsaved work is kept on a thread and by a panic hook;
//!   `wayfare rehearse` kills editing sessions and looks at what is left.
//! - **Units**: document points (1/72 in), y downwards, unless a name says otherwise (`_px`, `_mm`).
//!
//! The feature `sound`, off by default, plays a soft tone when the time of an activity is up; it takes
//! ALSA's headers on Linux (`libasound2-dev` on Debian).
//!
//! Tests: `tests/core` drives the library, `tests/app` the window by its accessibility labels,
//! `tests/tidy` the repository's own rules; `tests/data` holds real maps and golden files.

pub mod base;
pub mod capture;
pub mod cli;
pub mod edit;
pub mod exchange;
pub mod export;
pub mod find;
pub mod i18n;
pub mod io;
pub mod layout;
pub mod metrics;
pub mod model;
pub mod picture;
pub mod privacy;
pub mod render;
pub mod report;
pub mod review;
pub mod scene;
pub mod session;
pub mod stats;
pub mod text;
pub mod theme;
pub mod workshop;

#[cfg(feature = "app")]
pub mod app;
