using MeetupBot.Features.Attendance.Guests;

namespace MeetupBot.Pages.Guests;

/// <summary>Who answered a meetup, for its hosts.</summary>
/// <param name="Rows">Those whose name contains what was searched for.</param>
/// <param name="Search">What was searched for; empty for everybody.</param>
public sealed record GuestsView(string Id, string Title, string When, IReadOnlyList<GuestRow> Rows, string Search);
