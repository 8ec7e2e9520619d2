namespace MeetupBot.Domain.Introductions;

/// <summary>How far an introduction has come; as stored. One that comes to nothing stays as it is, so that nobody can tell why.</summary>
public enum IntroductionState
{
    /// <summary>Not everybody has said that they want it.</summary>
    Asked,

    /// <summary>They know of each other.</summary>
    Open,
}
