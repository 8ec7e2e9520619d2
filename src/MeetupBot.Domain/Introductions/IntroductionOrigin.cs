namespace MeetupBot.Domain.Introductions;

/// <summary>Who suggested the introduction. Stored by name.</summary>
public enum IntroductionOrigin
{
    /// <summary>A member: one of the people introduced, or somebody who knows them.</summary>
    Member,

    /// <summary>The bot.</summary>
    Bot,

    /// <summary>A coffee round that they joined.</summary>
    Coffee,

    /// <summary>The two have met and have not seen each other for months.</summary>
    Reconnect,
}
