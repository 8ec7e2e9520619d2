using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Storage;

/// <summary>Where a meetup is shown: its messages, and its events in the platforms' own lists.</summary>
public sealed class CardStore
{
    private readonly Session _session;

    internal CardStore(Session session) => _session = session;

    public void Save(PostedCard card) => _session.Execute(CardSql.Save, card);

    public PostedCard? Find(MeetupId meetup, SpaceId space, string kind) =>
        _session.First<PostedCard>(CardSql.Find, new { meetup, space, kind });

    /// <summary>In all spaces.</summary>
    public IReadOnlyList<PostedCard> Of(MeetupId meetup) => _session.Query<PostedCard>(CardSql.OfMeetup, new { meetup });

    /// <summary>By the platform's ids.</summary>
    public PostedCard? FindByMessage(string platform, string channel, string message) =>
        _session.First<PostedCard>(CardSql.FindByMessage, new { platform, channel, message });

    public void Remove(MeetupId meetup, SpaceId space, string kind) => _session.Execute(CardSql.Remove, new { meetup, space, kind });

    /// <summary>The platform's id of the meetup's event there.</summary>
    public string? FindEvent(MeetupId meetup, SpaceId space) => _session.First<string>(CardSql.FindEvent, new { meetup, space });

    public void SaveEvent(MeetupId meetup, SpaceId space, string eventId) =>
        _session.Execute(CardSql.SaveEvent, new { meetup, space, eventId });

    public void RemoveEvent(MeetupId meetup, SpaceId space) => _session.Execute(CardSql.RemoveEvent, new { meetup, space });
}
