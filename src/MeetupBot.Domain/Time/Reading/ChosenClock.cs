using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>A time of day of a member in the half of the day that was chosen.</summary>
/// <param name="Zone">Where it is meant, when the member does not say.</param>
internal sealed record ChosenClock(Member Member, ClockPick Pick, DateTimeZone? Zone);
