using MeetupBot.Domain.Calendar;

namespace MeetupBot.Pages.Calendar;

/// <summary>How a member gets meetups into their calendar.</summary>
/// <param name="Meetup">The one that they asked for; null: all of them.</param>
/// <param name="Feeds">The calendars that they can subscribe to.</param>
/// <param name="Said">What was just saved; null: nothing.</param>
public sealed record CalendarView(CalendarEntryView? Meetup, IReadOnlyList<CalendarFeedView> Feeds, string? Said = null);

/// <summary>One meetup, to be added once.</summary>
public sealed record CalendarEntryView(string Title, string When, CalendarEvent Entry);

/// <summary>One calendar that can be subscribed to.</summary>
/// <param name="State">How many addresses there are, and when one was last fetched. Null: there is none.</param>
/// <param name="Address">A new address, which is shown once. Null: none was just made.</param>
/// <param name="Polls">Whether it has the times of open polls. Null: it never has.</param>
public sealed record CalendarFeedView(FeedKind Kind, string Name, string How, string? State, Uri? Address, bool? Polls);
