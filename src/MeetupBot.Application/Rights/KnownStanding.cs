using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;

namespace MeetupBot.Application.Rights;

/// <summary>What is known, during one interaction, of the account's standing in its space.</summary>
/// <param name="Standing">Null while it is not known.</param>
/// <param name="IsOrganizer">Whether it has the platform's permission, where only that is known.</param>
public sealed record KnownStanding(Standing? Standing, bool? IsOrganizer = null)
{
    /// <summary>The platform was asked and did not answer.</summary>
    public static KnownStanding NoAnswer { get; } = new(null, null) { HasNoAnswer = true };

    private static KnownStanding Organizer { get; } = new(Chat.Platform.Standing.Organizer);

    private static KnownStanding Member { get; } = new(Chat.Platform.Standing.Member);

    private static KnownStanding NoOrganizer { get; } = new(null, false);

    private static KnownStanding Unknown { get; } = new(null, null);

    public bool HasNoAnswer { get; private init; }

    public static KnownStanding Of(Standing standing) => new(standing);

    /// <summary>
    /// As the interaction tells it. Inside a space it proves that the account is there. A direct message does not: who left can still
    /// write there.
    /// </summary>
    public static KnownStanding From(Interaction interaction) => interaction switch
    {
        { IsOrganizer: true } => Organizer,
        { IsOrganizer: false, Space: not null } => Member,
        { IsOrganizer: false } => NoOrganizer,
        _ => Unknown,
    };
}
