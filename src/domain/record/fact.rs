//! What a claim can say: the trait that every kind's fact enum fulfils, and the macro that makes one.
//! A fact knows its field, its place in the canonical order and how it reads; it does not know who says it.

use crate::domain::words::Span;

/// One thing that can be said of a record.
pub trait Fact: std::fmt::Debug {
    /// The name of the variant as the file has it, such as `Party`.
    fn name(&self) -> &'static str;
    /// The label on the screen, such as "Between".
    fn label(&self) -> &'static str;
    /// Place in the canonical order; facts of one name share it.
    fn rank(&self) -> usize;
    /// True where two accepted claims that differ contradict each other.
    fn single(&self) -> bool;
    /// The value in words, references and terms kept apart so that they can be followed and explained.
    fn spans(&self) -> Vec<Span>;
    /// The value as JSON, in the shape of the file.
    fn json(&self) -> serde_json::Value;
}

/// Makes a fact enum: `one` or `many`, the variant, its screen label. The order of the variants is the canonical order.
macro_rules! facts {
    (@single one) => { true };
    (@single many) => { false };
    (
        $(#[$doc:meta])*
        pub enum $enum:ident ($spans:ident) {
            $( $many:ident $label:literal $variant:ident
               $( ( $($tuple:ty),* ) )?
               $( { $( $(#[$attr:meta])* $field:ident : $type:ty ),* $(,)? } )?
            );+ $(;)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub enum $enum {
            $( $variant $( ( $($tuple),* ) )? $( { $( $(#[$attr])* $field: $type ),* } )? ),+
        }

        impl $enum {
            const ORDER: &'static [&'static str] = &[$(stringify!($variant)),+];

            /// Every field of this kind with its label, in canonical order.
            pub fn fields() -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($variant), $label)),+]
            }
        }

        impl $crate::domain::record::fact::Fact for $enum {
            fn name(&self) -> &'static str {
                match self { $( Self::$variant { .. } => stringify!($variant) ),+ }
            }
            fn label(&self) -> &'static str {
                match self { $( Self::$variant { .. } => $label ),+ }
            }
            fn rank(&self) -> usize {
                let name = self.name();
                Self::ORDER.iter().position(|known| *known == name).unwrap_or(usize::MAX)
            }
            fn single(&self) -> bool {
                match self { $( Self::$variant { .. } => facts!(@single $many) ),+ }
            }
            fn spans(&self) -> Vec<$crate::domain::words::Span> {
                $spans(self)
            }
            fn json(&self) -> serde_json::Value {
                serde_json::to_value(self).unwrap_or(serde_json::Value::Null)
            }
        }
    };
}
pub(crate) use facts;
