namespace MeetupBot.Chat.Platform;

/// <summary>What an account is in a space at this moment.</summary>
public enum Standing
{
    /// <summary>It is not there: never was, left, deactivated, or of another workspace in a shared channel.</summary>
    Stranger,
    Member,

    /// <summary>It has the platform's own permission to organize; see <see cref="Capabilities.OrganizersByRight"/>.</summary>
    Organizer,
}
