namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>On which side of a time of day something begins, when that is all that is said.</summary>
internal enum OpenSide
{
    After,
    Before,
}
