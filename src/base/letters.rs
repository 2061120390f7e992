//! Letters as names are compared: small, without accents, umlauts as the two letters that are typed
//! for them.

/// Appends `text` so; signs and spaces stay.
pub fn push_plain(text: &str, out: &mut String) {
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            _ if letter.is_ascii() => out.push(letter),
            'ä' | 'æ' => out.push_str("ae"),
            'ö' | 'œ' | 'ø' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'à'..='å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'ď' | 'đ' | 'ð' => out.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => out.push('e'),
            'ğ' => out.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => out.push('i'),
            'ł' | 'ľ' | 'ĺ' => out.push('l'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ò'..='õ' | 'ō' | 'ő' => out.push('o'),
            'ŕ' | 'ř' => out.push('r'),
            'ś' | 'š' | 'ş' | 'ș' => out.push('s'),
            'ť' | 'ț' | 'ţ' => out.push('t'),
            'ù'..='û' | 'ū' | 'ů' | 'ű' | 'ų' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'ź' | 'ž' | 'ż' => out.push('z'),
            // Two dots over a letter, written as a sign of their own.
            '\u{308}' if out.ends_with(['a', 'o', 'u']) => out.push('e'),
            // Other accents written apart.
            '\u{300}'..='\u{36f}' => {}
            '\u{a0}' | '\u{202f}' => out.push(' '),
            _ => out.push(letter),
        }
    }
}

/// `text` so, letters and digits alone: spaces, hyphens and capitals do not matter.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_plain(text, &mut out);
    out.retain(char::is_alphanumeric);
    out
}
