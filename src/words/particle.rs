//! Particles that follow the sound a word ends in: 을 or 를, 으로 or 로.

/// A word with its particle: `after_final` where the word ends in a 받침, else `after_vowel`. After 로/으로's own
/// exception, a final ㄹ, the vowel form stands. What is no Hangul syllable at the end counts as ending in a vowel.
pub fn with(word: &str, after_final: &str, after_vowel: &str) -> String {
    const FIRST: u32 = '가' as u32;
    const LAST: u32 = '힣' as u32;
    const RIEUL: u32 = 8;
    let last = word.chars().rev().find(|letter| letter.is_alphanumeric()).map_or(0, u32::from);
    let closing = if (FIRST..=LAST).contains(&last) { (last - FIRST) % 28 } else { 0 };
    let open = closing == 0 || (closing == RIEUL && after_final == "으로");
    format!("{word}{}", if open { after_vowel } else { after_final })
}

#[cfg(test)]
mod tests {
    use super::with;

    #[test]
    fn the_particle_follows_the_last_sound() {
        assert_eq!(with("백만원", "으로", "로"), "백만원으로");
        assert_eq!(with("총계", "을", "를"), "총계를");
        assert_eq!(with("서울", "으로", "로"), "서울로");
        assert_eq!(with("서울", "을", "를"), "서울을");
        assert_eq!(with("", "을", "를"), "를");
    }
}
