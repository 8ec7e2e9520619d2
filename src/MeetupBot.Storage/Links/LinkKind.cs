namespace MeetupBot.Storage.Links;

/// <summary>What a code links.</summary>
public enum LinkKind
{
    /// <summary>Two spaces, into one community.</summary>
    Spaces,

    /// <summary>Two accounts, of one person.</summary>
    Accounts,
}
