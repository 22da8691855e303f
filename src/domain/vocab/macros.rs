//! The macro that writes a closed vocabulary: the enum, its codes, its words, its definitions.
//!
//! It knows no term itself; the terms stand in the sibling modules.

/// Makes an enum out of a table of terms, one term a row:
///
/// ```text
/// vocabulary! {
///     /// What the set is about.
///     Stage, "stage" {
///         Signed, "signed", "VCLT art. 12, 18":
///             "The parties have signed.",
///             "Signed is not in force.";
///     }
/// }
/// ```
///
/// A row is the variant, the word on the screen, the standard, the definition, and how to read it
/// where that alone is not enough. The enum is read and written as the bare name of the variant. With `@coded` in front, a row gives its code
/// as well, in brackets after the variant, and the enum's module reads and writes it by that code.
macro_rules! vocabulary {
    (@coded $(#[$about:meta])* $name:ident, $set:literal {
        $($(#[$flag:meta])* $variant:ident($code:expr), $word:literal, $standard:literal: $definition:literal $(, $read:literal)?;)+
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $definition] $(#[$flag])* $variant,)+
        }

        impl $name {
            /// The name of the set on the screen.
            pub const SET: &str = $set;
            /// Every term of the set, in its order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The term as the data files spell it.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The analyst's word on the screen.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// What it means.
            pub const fn definition(self) -> &'static str {
                match self { $(Self::$variant => $definition),+ }
            }

            /// The standard or law it is taken from; `mpaka` where it is our own.
            pub const fn standard(self) -> &'static str {
                match self { $(Self::$variant => $standard),+ }
            }

            /// How it is to be read, where the definition alone is not enough; else empty.
            pub const fn read(self) -> &'static str {
                match self { $(Self::$variant => concat!("" $(, $read)?)),+ }
            }
        }

        impl $crate::domain::vocab::Word for $name {
            fn term(self) -> $crate::domain::vocab::Term {
                $crate::domain::vocab::Term {
                    set: Self::SET,
                    code: self.code(),
                    word: self.word(),
                    definition: self.definition(),
                    standard: self.standard(),
                    read: self.read(),
                }
            }
        }
    };
    ($(#[$about:meta])* $name:ident, $set:literal {
        $($(#[$flag:meta])* $variant:ident, $word:literal, $standard:literal: $definition:literal $(, $read:literal)?;)+
    }) => {
        $crate::domain::vocab::macros::vocabulary! {
            @coded
            $(#[$about])*
            #[derive(serde::Serialize, serde::Deserialize)]
            $name, $set {
                $($(#[$flag])* $variant(stringify!($variant)), $word, $standard: $definition $(, $read)?;)+
            }
        }
    };
}
pub(in crate::domain::vocab) use vocabulary;

/// Writes the codebook's entries for an enum that stands elsewhere: the same rows, code in brackets.
macro_rules! defined {
    ($name:ident, $set:literal {
        $($variant:ident($code:literal), $word:literal, $standard:literal: $definition:literal $(, $read:literal)?;)+
    }) => {
        impl $crate::domain::vocab::Word for $name {
            fn term(self) -> $crate::domain::vocab::Term {
                match self {$(
                    Self::$variant => $crate::domain::vocab::Term {
                        set: $set,
                        code: $code,
                        word: $word,
                        definition: $definition,
                        standard: $standard,
                        read: concat!("" $(, $read)?),
                    },
                )+}
            }
        }
    };
}
pub(in crate::domain) use defined;
