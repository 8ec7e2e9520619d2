using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Guests;

namespace MeetupBot.Pages.Guests;

/// <summary>Who answered a meetup, for its hosts.</summary>
/// <param name="Rows">Those whose name contains what was searched for.</param>
/// <param name="Totals">"2 going, 1 waiting" of everybody, whatever was searched for; empty when nobody has answered.</param>
/// <param name="Search">What was searched for; empty for everybody.</param>
/// <param name="Pictures">The addresses of the pictures of the first of <paramref name="Rows"/>, as their platforms give them.</param>
public sealed record GuestsView(
    string Id, string Title, string When, IReadOnlyList<GuestRow> Rows, string Totals, string Search, IReadOnlyDictionary<MemberId, Uri> Pictures);
