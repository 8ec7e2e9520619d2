namespace MeetupBot.Domain.CheckIn;

/// <summary>The result of a check-in.</summary>
public enum Arrival
{
    Noted,
    AlreadyHere,

    /// <summary>More than half an hour before the start.</summary>
    TooEarly,

    /// <summary>Check-in has closed.</summary>
    TooLate,

    NoTimeYet,
    Cancelled,

    /// <summary>Only hosts check in others.</summary>
    NotHost,

    /// <summary>Not a member of this community, or no longer one.</summary>
    Unknown,

    /// <summary>The member said so themselves, and a host cannot overrule it.</summary>
    SaidAbsent,
}
