namespace MeetupBot.Application.Outbox;

/// <summary>Whether a direct message waits for the end of the member's quiet hours.</summary>
public enum Urgency
{
    Waits,

    /// <summary>Somebody asked for it just now, or it is the reminder nearest the start.</summary>
    AtOnce,
}
