namespace MeetupBot.Storage.Members.PersonalData;

/// <summary>What happens to the votes and RSVPs of a member who is erased.</summary>
public enum ForgottenAnswers
{
    /// <summary>They stay, as those of a former member, so that counts do not change.</summary>
    Anonymise,

    /// <summary>They are deleted.</summary>
    Remove,
}
