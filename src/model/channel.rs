//! Channels: by which way customer and company meet.

use serde::{Deserialize, Serialize};

use crate::base::Id;

/// The channels every document knows. A touchpoint names them by [`ChannelKind::name`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChannelKind {
    /// A web page.
    Web,
    /// A telephone call.
    Phone,
    /// A shop, branch or office.
    Store,
    /// An e-mail.
    Email,
    /// An app on a phone.
    App,
    /// Social media.
    Social,
    /// Letter or parcel.
    Post,
    /// Written talk, live.
    Chat,
    /// A leaflet, poster or newspaper.
    Print,
    /// A fair or other occasion.
    Event,
    /// Staff on the spot.
    Staff,
    /// Paying.
    Pay,
    /// A search engine.
    Search,
    /// A review portal.
    Review,
}

impl ChannelKind {
    /// Every channel, in the order of menus.
    pub const ALL: [Self; 14] = [
        Self::Web,
        Self::App,
        Self::Email,
        Self::Chat,
        Self::Social,
        Self::Search,
        Self::Review,
        Self::Store,
        Self::Staff,
        Self::Phone,
        Self::Post,
        Self::Print,
        Self::Event,
        Self::Pay,
    ];

    /// The name in files, and of the channel's icon.
    pub fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Phone => "phone",
            Self::Store => "store",
            Self::Email => "email",
            Self::App => "app",
            Self::Social => "social",
            Self::Post => "post",
            Self::Chat => "chat",
            Self::Print => "print",
            Self::Event => "event",
            Self::Staff => "staff",
            Self::Pay => "pay",
            Self::Search => "search",
            Self::Review => "review",
        }
    }

    /// The channel of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.name() == name)
    }

    /// Whether it runs online rather than in person, by phone or by post.
    pub fn is_online(self) -> bool {
        matches!(self, Self::Web | Self::App | Self::Email | Self::Chat | Self::Social | Self::Search | Self::Review)
    }
}

/// A channel of the document's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Identifier, different from every built-in name.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// Whose icon it borrows.
    pub icon: ChannelKind,
    /// Whether it runs online.
    pub online: bool,
}
