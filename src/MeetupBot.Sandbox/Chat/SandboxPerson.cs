using MeetupBot.Chat.Addresses;

namespace MeetupBot.Sandbox.Chat;

/// <param name="Id">In lower case, as in the page's addresses.</param>
/// <param name="TimeZone">The zone of their clock, by its name in the tz database: that of their account, until they set another.</param>
/// <param name="Hue">The colour of the drawn face, from 0 to 5.</param>
/// <param name="IsOrganizer">Whether they have the platform's own permission.</param>
public sealed record SandboxPerson(string Id, string Name, string TimeZone, int Hue, bool IsOrganizer = false)
{
    /// <summary>The city of their clock.</summary>
    public string Place => TimeZone.Split('/')[^1].Replace('_', ' ');

    /// <summary>The platform of the account.</summary>
    public string Platform { get; init; } = SampleCommunity.Platform;

    public UserRef User => new(Platform, Id);

    /// <summary>The same human's account on the other platform.</summary>
    public string? Also { get; init; }
}
