namespace MeetupBot.Tests.Domain.Calendar;

/// <summary>One event of a calendar as a reader understands it: times as ISO 8601 instants in UTC.</summary>
internal sealed record FeedEntry(string Uid, string Start, string End, string Title);
