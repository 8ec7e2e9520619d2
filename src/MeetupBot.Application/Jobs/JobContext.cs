using MeetupBot.Application.Rights;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Jobs;

/// <summary>One due item, inside one transaction.</summary>
public sealed class JobContext(Session session, DueItem item, Instant now)
{
    /// <summary>A message that is later than this says so.</summary>
    public static readonly Duration Late = Duration.FromMinutes(10);

    public DueItem Item { get; } = item;

    /// <summary>The result of <see cref="IPreparedJob{TPayload}.Prepare"/>; null for other jobs.</summary>
    public object? Prepared { get; init; }

    /// <summary>Who organizes the community of an <see cref="IFindsOrganizers{TPayload}"/> now; nobody for other jobs.</summary>
    public CurrentOrganizers Organizers { get; init; } = CurrentOrganizers.None;

    public Instant Now { get; } = now;

    public bool IsLate => Now - Item.DueAt > Late;

    public Meetup? Meetup => Item.MeetupId is { } id ? session.Meetups.Find(id) : null;
}
