namespace MeetupBot.Application.Outbox;

/// <summary>Whether a direct message waits for the end of the member's quiet hours.</summary>
public enum Urgency
{
    Waits,

    /// <summary>Somebody has just asked for it, or it is the last reminder before the start.</summary>
    AtOnce,
}
