namespace MeetupBot.Domain.Meetups;

/// <summary>Who sees a meetup besides its hosts and those who have answered.</summary>
public enum Audience
{
    /// <summary>Those who see its channel, until the platform says whether everybody does. Meetups of former releases begin with it.</summary>
    Unknown,

    /// <summary>Those who see its channel.</summary>
    Place,

    /// <summary>The community, as long as everybody sees its channel.</summary>
    Community,

    /// <summary>The community, because a host said so, whoever sees its channel.</summary>
    Everybody,
}
