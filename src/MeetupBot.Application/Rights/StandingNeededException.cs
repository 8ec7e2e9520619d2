using MeetupBot.Chat.Addresses;

namespace MeetupBot.Application.Rights;

/// <summary>
/// A right is used that only the platform knows. The transaction does no I/O, so it is undone, the platform is asked, and it runs again.
/// </summary>
/// <param name="space">Where the right would hold.</param>
#pragma warning disable CA1032 // It is thrown in one place, and always with the space.
public sealed class StandingNeededException(SpaceRef space) : Exception("The platform has to be asked for a right.")
#pragma warning restore CA1032
{
    public SpaceRef Space { get; } = space;
}
