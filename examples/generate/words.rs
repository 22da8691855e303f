//! The words that made-up records are made of, and the dice that choose them: the same number gives the same words on
//! every machine.

/// Dice without luck: a number out of a number (SplitMix64, Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The dice of one record.
    pub fn of(number: usize) -> Self {
        Self((number as u64).wrapping_mul(0xD134_2543_DE82_EF95).wrapping_add(0x1D87))
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((x ^ (x >> 31)) >> 1).unwrap_or(0) % end.max(1)
    }

    /// One of several.
    pub fn of_these<T: Copy + Default>(&mut self, these: &[T]) -> T {
        these.get(self.below(these.len())).copied().unwrap_or_default()
    }

    /// One of several, the first far more often than the last: partners are not alike.
    pub fn of_ranked<T: Copy + Default>(&mut self, these: &[T]) -> T {
        let reach = 1 + self.below(these.len());
        let at = self.below(reach);
        these.get(at).copied().unwrap_or_default()
    }
}

/// Kinds of agreement: the code in the data, the word in a name, the words in print.
pub const KINDS: [(&str, &str, &str); 7] = [
    ("Mou", "MoU", "memorandum of understanding"),
    ("Treaty", "treaty", "treaty between the two States"),
    ("Framework", "framework", "framework for cooperation"),
    ("LetterOfIntent", "letter", "letter of intent"),
    ("ExchangeOfNotes", "notes", "exchange of notes"),
    ("Arrangement", "arrangement", "technical arrangement"),
    ("PartnershipPlan", "plan", "plan of partnership"),
];

/// What an agreement is on, as a name has it.
pub const MATTERS: [&str; 16] = [
    "police",
    "defence",
    "border",
    "migration",
    "customs",
    "maritime",
    "counter-terrorism",
    "prisons",
    "training",
    "intelligence",
    "livestock",
    "wildlife",
    "cyber",
    "transport",
    "refugee",
    "community",
];

/// Stages that may stand alone: code and print.
pub const STAGES: [(&str, &str); 5] = [
    ("Signed", "was signed by both sides"),
    ("Signed", "the two sides signed"),
    ("UnderNegotiation", "is still being negotiated"),
    ("Proposed", "plans to conclude"),
    ("ApprovalPending", "awaits approval by Parliament"),
];

/// Subjects: code and print.
pub const SUBJECTS: [(&str, &str); 12] = [
    ("terrorism", "terrorism"),
    ("tip", "trafficking in persons"),
    ("som", "smuggling of migrants"),
    ("toc", "transnational organised crime"),
    ("drugs", "trafficking of drugs"),
    ("cyber", "cyberattacks"),
    ("radicalisation", "radicalisation"),
    ("environmental", "environmental crime"),
    ("irregular-migration", "irregular migration"),
    ("counterfeits", "counterfeits"),
    ("crime", "crime"),
    ("governance-gap", "lack of governance"),
];

/// Activities: code and print.
pub const ACTIVITIES: [(&str, &str); 10] = [
    ("IntelligenceSharing", "sharing intelligence"),
    ("JointTraining", "joint training of officers"),
    ("EarlyWarning", "early warning"),
    ("LawEnforcement", "law enforcement"),
    ("Equipment", "equipment for border posts"),
    ("CommunityEngagement", "work with communities"),
    ("JointOperations", "joint operations"),
    ("ContactPoints", "contact points"),
    ("Technology", "digital systems"),
    ("PeaceInitiative", "peace talks among herders"),
];

/// The five of the border, often, and others beside them.
pub const COUNTIES: [(&str, &str); 14] = [
    ("turkana", "Turkana"),
    ("mandera", "Mandera"),
    ("marsabit", "Marsabit"),
    ("wajir", "Wajir"),
    ("busia", "Busia"),
    ("garissa", "Garissa"),
    ("west-pokot", "West Pokot"),
    ("lamu", "Lamu"),
    ("kajiado", "Kajiado"),
    ("migori", "Migori"),
    ("trans-nzoia", "Trans Nzoia"),
    ("bungoma", "Bungoma"),
    ("kwale", "Kwale"),
    ("narok", "Narok"),
];

/// The land borders: code and print.
pub const BORDERS: [(&str, &str); 5] = [
    ("ke-so", "the Somalia border"),
    ("ke-et", "the Ethiopia border"),
    ("ke-ss", "the South Sudan border"),
    ("ke-ug", "the Uganda border"),
    ("ke-tz", "the Tanzania border"),
];

/// What is done, to what, where: a made-up aim is one of each.
pub const DEEDS: [&str; 24] = [
    "patrols",
    "a hotline",
    "a liaison office",
    "shared registers",
    "weekly radio contact",
    "a training school",
    "night markets",
    "mobile clinics",
    "a joint committee",
    "fingerprint checks",
    "convoys",
    "observation posts",
    "drone surveys",
    "water points",
    "veterinary checks",
    "a rescue unit",
    "language courses",
    "a forensic laboratory",
    "speedboats",
    "an early-warning desk",
    "customs scanners",
    "village meetings",
    "amnesty days",
    "vehicle searches",
];
pub const FOR_WHOM: [&str; 20] = [
    "herders",
    "traders",
    "fishers",
    "officers",
    "drivers",
    "pupils",
    "elders",
    "chiefs",
    "rangers",
    "customs clerks",
    "refugees",
    "returnees",
    "investigators",
    "prosecutors",
    "border guards",
    "nurses",
    "pilots",
    "dog handlers",
    "interpreters",
    "radio operators",
];
pub const WHERE: [&str; 26] = [
    "Lodwar",
    "Lokichoggio",
    "Kakuma",
    "Moyale",
    "Sololo",
    "El Wak",
    "Rhamu",
    "Takaba",
    "Buna",
    "Habaswein",
    "Malaba",
    "Port Victoria",
    "Namanga",
    "Taveta",
    "Lunga Lunga",
    "Isebania",
    "Suam",
    "Liboi",
    "Hulugho",
    "Kiunga",
    "Todonyang",
    "Nadapal",
    "Illeret",
    "North Horr",
    "Loiyangalani",
    "Dukana",
];
pub const WHEN: [&str; 10] = [
    "before the rains",
    "in the dry season",
    "at weekends",
    "from dusk to dawn",
    "twice a month",
    "once a quarter",
    "in school holidays",
    "on market days",
    "under floodlights",
    "after each incident",
];

/// Names of people, given and family.
pub const GIVEN: [&str; 32] = [
    "Amina",
    "Barasa",
    "Chebet",
    "Daud",
    "Ekai",
    "Farah",
    "Grace",
    "Halima",
    "Ibrahim",
    "Jane",
    "Kamau",
    "Lokwang",
    "Mumbua",
    "Ngina",
    "Odhiambo",
    "Peter",
    "Qamar",
    "Rose",
    "Said",
    "Tabitha",
    "Umi",
    "Vincent",
    "Wambui",
    "Xavier",
    "Yusuf",
    "Zainab",
    "Benedetta",
    "Charles",
    "Étienne",
    "Hélène",
    "Jürgen",
    "Li",
];
pub const FAMILY: [&str; 32] = [
    "Abdille",
    "Barre",
    "Cheruiyot",
    "Duba",
    "Ekal",
    "Farole",
    "Gichuru",
    "Hassan",
    "Ismail",
    "Jillo",
    "Kiprono",
    "Lomuria",
    "Mwangi",
    "Nyong'o",
    "Ochieng",
    "Patel",
    "Ng'ang'a",
    "Rotich",
    "Shariff",
    "Turot",
    "Umar",
    "Wanyama",
    "Yego",
    "Zeinu",
    "Al-Amin",
    "Brown",
    "Conti",
    "Dubois",
    "Müller",
    "O'Brien",
    "Tan",
    "Wang",
];
