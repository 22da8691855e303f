//! What the sides do together, or say that they will.
//!
//! An activity says nothing of how firm the statement is: that is the claim's force.

use super::macros::vocabulary;

vocabulary! {
    /// A kind of cooperation that an agreement is said to bring.
    Activity, "activity" {
        EarlyWarning, "early warning", "mpaka":
            "Noticing and passing on the signs of a threat in time to act.";
        IntelligenceSharing, "intelligence sharing", "mpaka":
            "Passing intelligence or information from one side's services to the other's.",
            "It says nothing of what is shared, with whom, or under what safeguards.";
        ProtectiveSecurity, "protective security", "mpaka":
            "Guarding people, places and installations, and responding when they are attacked.";
        CommunityEngagement, "community engagement", "mpaka":
            "Working with the people who live where the threat is.";
        PeaceInitiative, "peace initiatives", "mpaka":
            "Work to settle or prevent conflict between communities or armed sides.";
        JointTraining, "joint training", "mpaka":
            "Training or exercising forces or services of both sides together.";
        Equipment, "equipment", "mpaka":
            "Giving, selling or modernising equipment.",
            "Sought, promised and given are told apart by the word in brackets.";
        CommandControlComms, "command, control and communication", "mpaka":
            "Systems and programmes by which forces are led and kept in contact.";
        Technology, "technology", "mpaka":
            "Sharing or taking up technology and digital systems.";
        Interoperability, "interoperability", "mpaka":
            "Making forces of both sides able to operate together.";
        DeploymentSupport, "support for deployments", "mpaka":
            "Supplies, transport, communications, medical or other help for a force sent out.";
        JointOperations, "joint operations", "mpaka":
            "Operations that services of several countries carry out together.",
            "Joint operations are not a deployment of one side's forces to the other.";
        LawEnforcement, "law enforcement", "mpaka":
            "Police work against crime, with nothing more precise said.";
        CoordinatedInterventions, "coordinated interventions", "mpaka":
            "Action by several bodies that is planned together, each acting for itself.";
        BorderPolicyHarmonisation, "harmonising border policies", "mpaka":
            "Bringing the countries' rules for watching their borders into line.";
        ContactPoints, "contact points", "mpaka":
            "Named offices through which the sides reach each other.";
        LabourMigration, "labour migration", "mpaka":
            "Legal ways to go and work in the other country, and protection there.";
        SkillsTraining, "vocational and language training", "mpaka":
            "Vocational or language training of workers.";
        Returns, "return of nationals", "mpaka":
            "The return of people to their own country, whether or not of their own will.",
            "A source that does not say “forced” or “voluntary” is not read as either.";
        AwarenessRaising, "awareness raising", "mpaka":
            "Telling the public about risks, rights or rules.";
    }
}
