//! Wayfare: customer journey maps, laid out, saved and printed on one machine.

#[cfg(feature = "app")]
pub mod app;
pub mod base;
pub mod cli;
pub mod edit;
pub mod i18n;
pub mod io;
pub mod layout;
pub mod model;
pub mod render;
pub mod scene;
pub mod text;
pub mod theme;
