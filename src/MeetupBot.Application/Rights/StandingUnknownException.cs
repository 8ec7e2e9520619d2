namespace MeetupBot.Application.Rights;

/// <summary>The platform did not say whether a right holds, so what needs it is refused.</summary>
/// <param name="othersPlatform">Where it is the right of somebody else than whoever acts: its platform. Null: it is the right of whoever acts.</param>
#pragma warning disable CA1032 // It says nothing more than this.
public sealed class StandingUnknownException(string? othersPlatform = null) : Exception("The platform did not say whether a right holds.")
#pragma warning restore CA1032
{
    public string? OthersPlatform { get; } = othersPlatform;
}
