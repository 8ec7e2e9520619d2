namespace MeetupBot.Storage.Members.PersonalData;

/// <summary>What becomes of the votes and RSVPs of who is forgotten.</summary>
public enum ForgottenAnswers
{
    /// <summary>They stay for the counts, as those of a former member.</summary>
    Anonymise,

    /// <summary>They go.</summary>
    Remove,
}
