using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;

namespace MeetupBot.Application.Rights;

/// <summary>
/// Whether somebody organizes their community now: by the platform's own permission, or because the settings name them and their account is
/// still there. Where the interaction does not tell it, the platform is asked, but only when the right is used.
/// </summary>
/// <param name="known">What the account is in the space, as far as it is known.</param>
/// <param name="isNamed">Whether the settings name the member.</param>
/// <param name="space">The space where the platform is asked.</param>
public sealed class OrganizerRight(KnownStanding known, Func<bool> isNamed, SpaceRef space)
{
    /// <exception cref="StandingNeededException">The platform has to be asked first; the transaction is then repeated.</exception>
    /// <exception cref="StandingUnknownException">The platform did not answer. The right is not assumed.</exception>
    public bool Holds => known switch
    {
        { HasNoAnswer: true } => throw new StandingUnknownException(),
        { Standing: Standing.Organizer } => true,
        { Standing: Standing.Member } => isNamed(),
        { Standing: Standing.Stranger } => false,
        { IsOrganizer: false } when !isNamed() => false,
        _ => throw new StandingNeededException(space),
    };

    /// <summary>The same, for what is only shown or offered: without an answer of the platform it is false.</summary>
    /// <exception cref="StandingNeededException">As for <see cref="Holds"/>.</exception>
    public bool Seems => !known.HasNoAnswer && Holds;
}
