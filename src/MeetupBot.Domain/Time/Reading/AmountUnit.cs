namespace MeetupBot.Domain.Time.Reading;

internal enum AmountUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
