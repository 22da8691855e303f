//! The rows of the sheets: what each label introduces, and how far it goes.
//!
//! The words only; which rows a sheet has is for the documents.

use super::macros::vocabulary;

vocabulary! {
    @coded
    /// A label at the left of a sheet, or a short phrase that stands for one.
    SheetRow, "row of a sheet" {
        Agreements("agreements"), "agreements", "mpaka":
            "What there is with the partner on paper or in preparation, each with its status word.";
        Between("between"), "between", "mpaka":
            "The sides of the agreement, as the sources name them.",
            "A body that one source names and another does not stands on a line of its own.";
        Bodies("bodies"), "bodies", "mpaka":
            "Who carries the agreement out, coordinates or pays, by role.",
            "A coordinator is not the one who runs everything.";
        Activities("activities"), "activities", "mpaka":
            "What is to be done together, each with the strength of the statement.",
            "Not all of it is agreed: read the word in brackets.";
        Aims("aims"), "aims", "mpaka":
            "What the agreement, or those who speak of it, want to reach.",
            "An aim is no result.";
        ExpectedRow("expected"), "expected", "mpaka":
            "What is said to come of it.",
            "A hope or forecast, not a term of the agreement.";
        Remarks("remarks"), "remarks", "mpaka":
            "What is said of it and is neither aim, effect nor activity; in our words.";
        First("first"), "first", "mpaka":
            "The counties that are named to come first.",
            "Others are not excluded.";
        MayFollow("may follow"), "may follow", "mpaka":
            "Areas that may be added later.",
            "None is named; no county may be read into it.";
        FocusRow("focus"), "focus", "mpaka":
            "Border lines or places that are said to be the focus.",
            "A focus is no limit.";
        SignedAt("signed at"), "signed at", "mpaka":
            "Where it is said to have been signed.";
        SignedBy("signed by"), "signed by", "mpaka":
            "Who is said to have signed the agreement itself.",
            "Speaking, presiding or a signature under a communiqué is not signing.";
        Spoke("spoke"), "spoke", "mpaka":
            "Who is quoted or spoke beside it.",
            "To speak at a signing is not to sign.";
        Present("present"), "present", "mpaka":
            "Who else was there, and in which role.";
        Runs("runs"), "runs", "mpaka":
            "The time for which it is said to hold.",
            "Years are years: no first or last day is stated unless it stands there.";
        Cost("cost"), "cost", "mpaka":
            "Money that is stated to be the agreement's own cost.",
            "Promises beside an agreement are not its cost.";
        TextPublic("text public"), "text public", "mpaka":
            "Whether its words are published.";
        Related("related"), "related", "mpaka":
            "Other agreements and documents that it is tied to, and how.";
        Promises("promises"), "promises", "mpaka":
            "Promises and requests made under it, beside it or by it, by kind.",
            "A promise beside an agreement is not a term of it.";
        Asked("asked"), "asked", "mpaka":
            "Open questions about it, its deadlines and what would show a change.";
        Beside("beside"), "beside", "mpaka":
            "The promise was made on the same occasion as the agreement, not under it.";
        Under("under"), "under", "mpaka":
            "The promise is made under the agreement.";
        By("by"), "by", "mpaka":
            "Who promises, asks or hopes.";
        To("to"), "to", "mpaka":
            "To whom it is promised, or of whom it is asked.",
            "Where it is absent, nobody is named.";
        At("made at"), "made at", "mpaka":
            "The occasion on which it was made.";
        HowMuch("how much"), "how much", "mpaka":
            "Money, a share, people or things, as printed.",
            "Money is never summed or converted here.";
        DependsOn("depends on"), "depends on", "mpaka":
            "What has to happen first.";
        Due("due"), "due", "mpaka":
            "The day by which it is to be done.",
            "A bound is not a day.";
        RaisedBy("raised by"), "raised by", "mpaka":
            "Who raised the question or concern.",
            "“not named” with words of the source where nobody is.";
        Answer("answer"), "answer", "mpaka":
            "The statement that answers the question, from a later source.";
        HeldBy("held by"), "held by", "mpaka":
            "Who held the post, a line a tenure, in the order of time.",
            "Gaps stay gaps: nobody is put between two holders.";
        Appointed("appointed"), "appointed", "mpaka":
            "The day of the appointment: named, gazetted or sworn, as its note says.",
            "To be named is not yet to have taken over.";
        TookOver("took over"), "took over", "mpaka":
            "The day on which the person took the post over from the one before.";
        SeenInThePost("seen in the post"), "seen in the post", "mpaka":
            "A source shows the person in the post on that day.",
            "It says nothing of the days before and after.";
        Left("left"), "left", "mpaka":
            "The day on which the person left the post.";
        TermRow("term"), "term", "mpaka":
            "How long, or in what way, the post is held, as printed: “four-year term”, “acting”.";
        AppearsIn("appears in"), "appears in", "mpaka":
            "Agreements and talks in which the person, or somebody with the post, is named, with the role.";
        Said("said"), "said", "mpaka":
            "Statements that are this person's words; of a county, what is said of an agreement that names it.",
            "What is said of an agreement is not said of a county.";
        HailsFrom("hails from"), "hails from", "mpaka":
            "The country that a source says the person comes from.";
        Office("office"), "office", "mpaka":
            "Where a source says the body has an office.",
            "As at the day of the source.";
        When("when"), "when", "mpaka":
            "The day of the event, with what the date rests on.";
        Where("where"), "where", "mpaka":
            "Where it happened.";
        Who("who"), "who", "mpaka":
            "Persons who took part, with the role.";
        Counts("counts"), "counts", "mpaka":
            "Numbers that a source gives, each with who counted, where that is said.",
            "Counts of different hours or sources are not added.";
        ReportsOn("reports on"), "reports on", "mpaka":
            "The documents that name the county, by the agreement that they report on.";
        BorderLine("border line"), "border line", "mpaka":
            "The county's international lines, and whether a document names them.",
            "What is said of a line is not said of each county on it.";
        NextDoor("next door"), "next door", "mpaka":
            "Counties with which it shares a land line.";
        AcrossWater("across water"), "across water", "mpaka":
            "Counties or countries with which it shares a line over a lake only.";
        Countries("countries"), "countries", "mpaka":
            "The countries that it borders on.";
        BorderPosts("border posts"), "border posts", "mpaka":
            "Crossings and posts of the gazetteer, with how well their position is known.",
            "Whether one is open is not established here.";
        WhatToAsk("what to ask"), "what to ask", "mpaka":
            "What no document says and somebody should be asked.";
        Seat("seat"), "seat", "mpaka":
            "The county's headquarters, by two lists; where they differ both stand there.";
        Population("population"), "population", "mpaka":
            "People counted in the census of 2019.";
        LandArea("land area"), "land area", "mpaka":
            "Square kilometres of land, as the census prints them.";
        Copy("copy"), "copy", "mpaka":
            "Whether a copy of the source is kept, known by its hash.",
            "Without one its passages cannot be held against it again.";
        LeftOut("left out"), "left out", "mpaka":
            "Lines of the document that say nothing of the matter, and why.";
        CitedBy("cited by"), "cited by", "mpaka":
            "The records that rest on the source, with how many statements each.";
        Printed("printed"), "printed", "mpaka":
            "The forms under which sources print the subject.";
        YearsOnly("years only"), "years only", "mpaka":
            "Only years are known: no day may be read into the beginning or the end.";
        OnNamedLine("on named line"), "on named line", "mpaka":
            "The county lies on a border line that a document names, and is not named itself.",
            "What is said of the line is not said of each county on it.";
    }
}
