namespace MeetupBot.Domain.Time.Reading;

/// <summary>The part of a meetup's time that a new one leaves as it is.</summary>
public enum KeptPart
{
    Day,
    Clock,
}
