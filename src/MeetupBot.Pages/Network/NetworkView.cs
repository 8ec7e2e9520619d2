using MeetupBot.Application.Names;
using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Network;

/// <summary>
/// What a member may see about who met whom. It names pairs of other people only where <see cref="NameVisibility"/> allows it.
/// </summary>
public sealed record NetworkView
{
    /// <summary>How many acquaintances' own circles are read, those met last. This many fit into the picture.</summary>
    public const int MostInPicture = 20;

    /// <summary>How many people outside fit into the picture.</summary>
    public const int MostFurtherInPicture = 40;

    public required string Title { get; init; }

    /// <summary>"You have met 12 of 139 other members."</summary>
    public required string Summary { get; init; }

    /// <summary>Whom the viewer has met, as both say. The person met last comes first.</summary>
    public required IReadOnlyList<NetworkPerson> Met { get; init; }

    /// <summary>Pairs of acquaintances who have met each other.</summary>
    public required IReadOnlyList<(MemberId One, MemberId Other)> Among { get; init; }

    /// <summary>The people with most common acquaintances come first.</summary>
    public required IReadOnlyList<FurtherPerson> Further { get; init; }

    /// <summary>The addresses of the pictures of those who are drawn, as their platforms give them.</summary>
    public required IReadOnlyDictionary<MemberId, Uri> Pictures { get; init; }

    /// <summary>Whose page it is, and until when the link works.</summary>
    public required string Small { get; init; }

    /// <summary>The name of the one person met; null when there are none or several.</summary>
    public string? Only => Met is [var only] ? only.Name : null;

    public IReadOnlyDictionary<MemberId, string> Names => Met.ToDictionary(person => person.Id, person => person.Name);
}

/// <summary>Somebody whom the viewer has met, as both say.</summary>
/// <param name="FirstMet">"Sat 5 Dec 2026, at Coffee".</param>
/// <param name="Times">"once", "3 times, last Sat 12 Dec 2026".</param>
public sealed record NetworkPerson(MemberId Id, string Name, string FirstMet, string Times);

/// <summary>Somebody whom the viewer does not say they have met, but could meet through acquaintances.</summary>
/// <param name="Through">The viewer's acquaintances who have met them; at least one.</param>
public sealed record FurtherPerson(MemberId Id, string Name, IReadOnlyList<MemberId> Through);
