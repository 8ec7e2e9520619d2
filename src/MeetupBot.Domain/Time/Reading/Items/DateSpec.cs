namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>A date as typed.</summary>
/// <param name="Month">Null for a day of a month that is not named.</param>
/// <param name="IsBare">Nothing but a number, which may also be an hour.</param>
internal sealed record DateSpec(int? Year, int? Month, int Day, bool IsBare = false);
