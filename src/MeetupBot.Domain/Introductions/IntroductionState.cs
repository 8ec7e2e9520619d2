namespace MeetupBot.Domain.Introductions;

/// <summary>How far an introduction has come; as stored.</summary>
public enum IntroductionState
{
    /// <summary>Not everybody has said that they want it.</summary>
    Asked,

    /// <summary>They know of each other.</summary>
    Open,

    /// <summary>It came to nothing, which nobody is told.</summary>
    Closed,
}
