namespace MeetupBot.Domain.Meetups;

/// <summary>Who sees a meetup follows from who sees its channel. In doubt, fewer see it.</summary>
public static class AudienceRule
{
    /// <param name="seenByAll">Whether everybody in the space sees the channel. Null: the platform has not said.</param>
    public static Audience Of(bool? seenByAll) => seenByAll switch
    {
        true => Audience.Community,
        false => Audience.Place,
        null => Audience.Unknown,
    };

    /// <summary>
    /// The audience after the platform said who sees the channel. A channel that is opened later opens no meetup of those who saw it before.
    /// </summary>
    public static Audience Follow(Audience audience, bool seenByAll) => (audience, seenByAll) switch
    {
        (Audience.Unknown, true) => Audience.Community,
        (Audience.Unknown or Audience.Community, false) => Audience.Place,
        _ => audience,
    };
}
