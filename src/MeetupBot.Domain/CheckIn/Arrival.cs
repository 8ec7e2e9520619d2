namespace MeetupBot.Domain.CheckIn;

/// <summary>What became of a check-in.</summary>
public enum Arrival
{
    Noted,
    AlreadyHere,

    /// <summary>More than half an hour before the start.</summary>
    TooEarly,

    /// <summary>Its time for check-ins has passed.</summary>
    TooLate,

    NoTimeYet,
    Cancelled,

    /// <summary>Only hosts check in others.</summary>
    NotHost,

    /// <summary>Not (any more) of this community.</summary>
    Unknown,

    /// <summary>The member said so themselves, which a host does not overrule.</summary>
    SaidAbsent,
}
