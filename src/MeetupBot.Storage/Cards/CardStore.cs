using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;

namespace MeetupBot.Storage.Cards;

/// <summary>Where a meetup is shown: its messages and its events in the platforms' own event lists.</summary>
public sealed class CardStore
{
    private readonly StoreConnection _connection;
    private readonly KeptAnswers<MeetupId, IReadOnlyList<PostedCard>> _ofMeetup;

    internal CardStore(StoreConnection connection)
    {
        _connection = connection;
        _ofMeetup = connection.Keep((MeetupId meetup) => (IReadOnlyList<PostedCard>)connection.Query<PostedCard>(CardSql.OfMeetup, new { meetup }));
    }

    public void Save(PostedCard card) => _connection.Execute(CardSql.Save, card);

    public PostedCard? Find(MeetupId meetup, SpaceId space, string kind) =>
        _connection.First<PostedCard>(CardSql.Find, new { meetup, space, kind });

    /// <summary>The meetup's cards in all spaces.</summary>
    public IReadOnlyList<PostedCard> Of(MeetupId meetup) => _ofMeetup.Get(meetup);

    /// <summary>The posted cards of one kind, of all these meetups, in all spaces.</summary>
    public IReadOnlyList<PostedCard> Posted(IEnumerable<MeetupId> meetups, string kind) =>
        _connection.Query<PostedCard>(CardSql.OfMeetups, new { meetups = IdList.Of(meetups), kind });

    /// <summary>Finds a card by the platform's channel and message ids.</summary>
    public PostedCard? FindByMessage(string platform, string channel, string message) =>
        _connection.First<PostedCard>(CardSql.FindByMessage, new { platform, channel, message });

    public void Remove(MeetupId meetup, SpaceId space, string kind) => _connection.Execute(CardSql.Remove, new { meetup, space, kind });

    /// <summary>The platform's id of the meetup's scheduled event in that space.</summary>
    public string? FindEvent(MeetupId meetup, SpaceId space) => _connection.First<string>(CardSql.FindEvent, new { meetup, space });

    /// <summary>The spaces in whose list the meetup's event is known to be.</summary>
    public IReadOnlyList<SpaceId> SpacesWithEvent(MeetupId meetup) => _connection.Query<SpaceId>(CardSql.SpacesWithEvent, new { meetup });

    public void SaveEvent(MeetupId meetup, SpaceId space, string eventId) =>
        _connection.Execute(CardSql.SaveEvent, new { meetup, space, eventId });

    public void RemoveEvent(MeetupId meetup, SpaceId space) => _connection.Execute(CardSql.RemoveEvent, new { meetup, space });
}
