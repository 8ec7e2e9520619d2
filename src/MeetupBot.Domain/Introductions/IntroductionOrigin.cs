namespace MeetupBot.Domain.Introductions;

/// <summary>Whose idea it was that these people meet; as stored.</summary>
public enum IntroductionOrigin
{
    /// <summary>A member's: one of them, or somebody who knows them.</summary>
    Member,

    /// <summary>The bot's own.</summary>
    Bot,

    /// <summary>A coffee round's, which they joined.</summary>
    Coffee,

    /// <summary>One of two who have met and have not seen each other for months.</summary>
    Reconnect,
}
