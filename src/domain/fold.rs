//! Folds claims into the views that the program uses: an agreement with its status, a partner with its agreements,
//! a person with posts and appearances, what names a county, what nobody states. It never merges two claims into one
//! and never turns silence into "no".

pub mod asked;
pub mod county;
pub mod evidence;
pub mod fill;
pub mod firm;
pub mod kept;
pub mod linked;
pub mod mentions;
pub mod narrowing;
pub mod occasion;
pub mod partner;
pub mod period;
pub mod relation;
pub mod roll;
pub mod scene;
pub mod silence;
pub mod status;
pub mod tables;
pub mod term;
