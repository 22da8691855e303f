//! The marks of the screen: signs, and set phrases of our own beside what a source says.
//!
//! What each means; where one stands is for the documents and the panes.

use super::macros::vocabulary;

vocabulary! {
    @coded
    /// A sign or a set phrase that the screen puts beside a value.
    Mark, "mark of the screen" {
        Note("†"), "†", "mpaka":
            "A note stands beside the value.",
            "Press s: the note is among the statements.";
        Cite("[1]"), "[1]", "mpaka":
            "The number of a source; the sources are listed at the end of the page in the order in which they are first cited.",
            "Two numbers are two documents, not two origins.";
        Voice(": Name"), ": Name", "mpaka":
            "Whose words they are, where it is not the source's own voice; “unnamed” where the source names nobody.",
            "The source says that this person or body says so. It is said of the matter, not agreed by anybody.";
        AsPrinted("“…”"), "“…”", "mpaka":
            "Words between quotation marks stand so in the source.";
        AsAt("as at"), "as at", "mpaka":
            "The last date to which a source of the status reaches.",
            "It was so then; nothing is said of the days after.";
        SourceUndated("source undated"), "source undated", "mpaka":
            "The source of the status bears no date, so that the day on which it was so is not known.";
        SinceUnknown("since then unknown"), "since then unknown", "mpaka":
            "No later source is in the data: the plan or the talks may have gone on, ended or come to nothing.";
        Query("expired?"), "expired?", "mpaka":
            "The stated time is over, and no source says what followed.",
            "A question of ours, not a fact: it may have been renewed, ended or simply run on.";
        Doubted("signed?"), "signed?", "mpaka":
            "A question mark behind a status: on that day it may not have been so yet, because its source bears no date.";
        NotYetKnown("not yet known"), "not yet known", "mpaka":
            "On the day asked for no source had told of it.";
        NotRead("not read"), "not read", "mpaka":
            "Statements of the record could not be read, so nothing is concluded from their absence.";
        Unread("unread"), "unread", "mpaka":
            "Statements of the record that could not be read, with file and line; `mpaka check` says why.";
        Faulty("faulty"), "faulty", "mpaka":
            "`mpaka check` does not accept the statement; it is shown all the same.";
        NotStated("not stated"), "not stated", "mpaka":
            "No document read says it.",
            "Silence is never “no”: the agreement may say it, and nobody has told.";
        DayNotStated("day not stated"), "day not stated", "mpaka":
            "That it happened is stated; the day is not. Bounds may be known all the same.";
        NotNamed("not named"), "not named", "mpaka":
            "No document read names it, or the one that speaks of it gives no name.",
            "Said of the documents read, not of the world.";
        NamedIn("named in"), "named in n of m documents", "mpaka":
            "How many of the documents read name the county itself.",
            "Documents, not origins: two reports of one release are two documents.";
        OnNamedLine("on a named line"), "on a named line", "mpaka":
            "The county lies on a border line that a document names, and is not named itself.",
            "What is said of the line is not said of each county on it.";
        OfTheAgreement("said of the agreement"), "said of the agreement", "mpaka":
            "What the documents say of an agreement that names the county; they do not say it of the county.";
        NoCounty("no county"), "no county", "mpaka":
            "Agreements and talks that name no county in what was read: they may reach any or none.";
        Disputed("status disputed"), "status disputed, no view taken", "mpaka":
            "Who the area belongs to is disputed. No line on the map is a statement about sovereignty.";
        WeRead("we read"), "we read", "mpaka":
            "What was read of an agreement: its own text, official statements about it, or press reports.",
            "“Not the agreement itself” means that nobody here has seen its words.";
        Origin("origin"), "origin", "mpaka":
            "Where reports come from in the end. Reports that repeat one release are one origin.",
            "“3 reports, 1 origin” is one voice heard three times; only another origin confirms.";
        NoCopy("no copy"), "no copy", "mpaka":
            "No copy of the document is at hand, so that its passages cannot be compared with it by machine.";
        Grade("grade"), "grade", "Admiralty code (A–F the source, 1–6 the statement)":
            "How far a source is to be relied on, A to F; with a number behind it, as in B2, also how credible this statement is.";
        ShortName("our short name"), "our short name", "mpaka":
            "The name above was made up here to be short; no source prints it.";
        TitleOurs("title (ours)"), "title (ours)", "mpaka":
            "A title that describes the agreement in our words, because no source prints one.";
        Undated("undated"), "undated", "mpaka":
            "It bears no date, and none is guessed.";
        NoPartner("partner not named"), "partner not named", "mpaka":
            "Agreements and talks whose other side no statement names.";
        AsOf("as of"), "as of", "mpaka":
            "The day on which the statement was true or made, where its source says so.";
        Against("against"), "against", "mpaka":
            "The ids of the statements that say otherwise, in the same record.";
    }
}
