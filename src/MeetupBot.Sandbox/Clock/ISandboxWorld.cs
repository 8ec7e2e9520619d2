using MeetupBot.Chat.Addresses;
using NodaTime;

namespace MeetupBot.Sandbox.Clock;

/// <summary>Gives the page information about the bot. The host implements it.</summary>
public interface ISandboxWorld
{
    /// <summary>The upcoming work has changed. Raised on any thread.</summary>
    event Action? Changed;

    /// <summary>The zones that people have set for themselves, by their names in the tz database. Who has set none is left out.</summary>
    Task<IReadOnlyDictionary<UserRef, string>> ZonesAsync(CancellationToken cancellationToken);

    /// <summary>Work that is due later, the earliest first.</summary>
    Task<IReadOnlyList<UpcomingWork>> UpcomingAsync(CancellationToken cancellationToken);

    /// <summary>Completes when all due work is done and every outgoing message is delivered.</summary>
    Task SettleAsync(CancellationToken cancellationToken);
}

/// <param name="What">A description for people: "Reminder to 4 people: Coffee in Leeds".</param>
/// <param name="Day">The day on which it is due, when the hour says nothing to people; null: the hour is its own.</param>
/// <param name="Past">The same once it has happened: "The reminder of Coffee in Leeds went out · 4 people".</param>
public sealed record UpcomingWork(Instant DueAt, string What, string Past, LocalDate? Day = null)
{
    public WorkKind Kind { get; init; }

    /// <summary>The short id of the meetup that it is about, or null.</summary>
    public string? MeetupId { get; init; }

    /// <summary>The title of that meetup, or empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The description inside a sentence. A title at its beginning stays as it was typed.</summary>
    public string WhatInside => What.Length == 0 || (Title.Length > 0 && What.StartsWith(Title, StringComparison.Ordinal))
        ? What
        : char.ToLowerInvariant(What[0]) + What[1..];
}

public enum WorkKind
{
    Other,

    Reminder,

    /// <summary>The meetup ends.</summary>
    End,

    /// <summary>What follows a meetup that has ended: its recap, and the question whom people met.</summary>
    FollowUp,
}
