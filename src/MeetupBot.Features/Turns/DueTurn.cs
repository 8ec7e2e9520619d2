using MeetupBot.Domain.Meetups;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Turns;

/// <summary>One due item, inside one transaction.</summary>
public sealed class DueTurn(Session session, DueItem item, TurnScope scope)
{
    /// <summary>Later than this after its time, a message says so.</summary>
    public static readonly Duration Late = Duration.FromMinutes(10);

    public Session Session { get; } = session;

    public DueItem Item { get; } = item;

    public TurnScope Scope { get; } = scope;

    /// <summary>What an <see cref="IPreparedJob"/> worked out beforehand; null for other jobs.</summary>
    public object? Prepared { get; init; }

    public Instant Now => Scope.Now;

    public bool IsLate => Now - Item.DueAt > Late;

    public Meetup? Meetup => Item.MeetupId is { } id ? Session.Meetups.Find(id) : null;
}
