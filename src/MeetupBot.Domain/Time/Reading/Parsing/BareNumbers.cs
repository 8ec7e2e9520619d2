namespace MeetupBot.Domain.Time.Reading.Parsing;

/// <summary>What the bare numbers beside the weekdays of a line are; the same in all of it.</summary>
internal enum BareNumbers
{
    NotSeen,
    Hours,
    Days,
}
