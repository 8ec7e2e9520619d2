namespace MeetupBot.Application.Rights;

/// <summary>The platform did not say whether a right holds, so what needs it is refused.</summary>
#pragma warning disable CA1032 // It says nothing more than its type.
public sealed class StandingUnknownException() : Exception("The platform did not say whether a right holds.");
#pragma warning restore CA1032
