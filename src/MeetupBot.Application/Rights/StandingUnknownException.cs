namespace MeetupBot.Application.Rights;

/// <summary>The platform did not say whether a right holds, so what needs it is refused.</summary>
/// <param name="isOthers">Whether it is the right of somebody else than whoever acts.</param>
#pragma warning disable CA1032 // It says nothing more than this.
public sealed class StandingUnknownException(bool isOthers = false) : Exception("The platform did not say whether a right holds.")
#pragma warning restore CA1032
{
    public bool IsOthers { get; } = isOthers;
}
