using MeetupBot.Application.Texts;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Pages.Door;

/// <summary>The list at the door, for a host.</summary>
public sealed record DeskView
{
    public required string Title { get; init; }

    /// <summary>The time in the host's zone.</summary>
    public required string When { get; init; }

    /// <summary>How many people are there, with their guests.</summary>
    public required int Here { get; init; }

    /// <summary>How many of these are guests.</summary>
    public required int GuestsHere { get; init; }

    /// <summary>How many of those going are not there yet, with their guests.</summary>
    public required int ToCome { get; init; }

    /// <summary>How many of these are guests.</summary>
    public required int GuestsToCome { get; init; }

    /// <summary>By name, those whom the search finds: who is going comes first.</summary>
    public required IReadOnlyList<DeskRow> Rows { get; init; }

    /// <summary>What was searched for; empty for everybody.</summary>
    public required string Search { get; init; }

    /// <summary>Why nobody can be ticked now; null when they can.</summary>
    public required string? Closed { get; init; }

    /// <summary>What came of the last press or search; may be empty. It is read out.</summary>
    public required string Said { get; init; }

    /// <summary>
    /// The addresses of the pictures of those who stand first in <see cref="Rows"/>, as their platforms give them. The others are found by the search.
    /// </summary>
    public required IReadOnlyDictionary<MemberId, Uri> Pictures { get; init; }

    /// <summary>Whom the last press was about.</summary>
    public MemberId? Last { get; init; }

    public IReadOnlyList<DeskRow> Going => [.. Rows.Where(row => row.Status == RsvpStatus.Going)];

    public IReadOnlyList<DeskRow> Others => [.. Rows.Where(row => row.Status != RsvpStatus.Going)];
}

/// <param name="Status">The answer; null for those who came without one.</param>
/// <param name="CanUndo">Whether a host may take it back: what people say of themselves is not a host's to change.</param>
public sealed record DeskRow(MemberId Member, string Person, int Guests, RsvpStatus? Status, bool IsHere, bool CanUndo)
{
    /// <summary>With the number of guests.</summary>
    public string Name => Guests > 0 ? $"{Person} +{Words.Number(Guests)}" : Person;
}
