using MeetupBot.Chat.Addresses;

namespace MeetupBot.Application.Rights;

/// <summary>
/// A right is used that only the platform knows. The transaction does no I/O, so it is undone, the platform is asked, and it runs again.
/// </summary>
/// <param name="space">Where the right would hold.</param>
/// <param name="user">Whose right it is. Null: that of whoever acts.</param>
#pragma warning disable CA1032 // It is always thrown with the space.
public sealed class StandingNeededException(SpaceRef space, UserRef? user = null) : Exception("The platform has to be asked for a right.")
#pragma warning restore CA1032
{
    public SpaceRef Space { get; } = space;

    public UserRef? User { get; } = user;
}
