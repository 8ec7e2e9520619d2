namespace MeetupBot.Storage.Links;

/// <summary>What a code links.</summary>
public enum LinkKind
{
    /// <summary>Links two spaces into one community.</summary>
    Spaces,

    /// <summary>Links two accounts of one person.</summary>
    Accounts,
}
