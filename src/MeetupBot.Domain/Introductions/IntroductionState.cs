namespace MeetupBot.Domain.Introductions;

/// <summary>The stage of an introduction. Stored by name. A declined one stays as it is, so that nobody can tell why.</summary>
public enum IntroductionState
{
    /// <summary>Not everybody has agreed yet.</summary>
    Asked,

    /// <summary>They were told about each other.</summary>
    Open,
}
