namespace MeetupBot.Sandbox.Chat;

/// <param name="Id">Lower case, as in addresses of the page.</param>
/// <param name="Name">Shown.</param>
/// <param name="TimeZone">IANA zone of their clock.</param>
/// <param name="Hue">0 to 5: which colour the drawn face has.</param>
/// <param name="IsOrganizer">Holds the platform's own permission.</param>
public sealed record SandboxPerson(string Id, string Name, string TimeZone, int Hue, bool IsOrganizer = false)
{
    /// <summary>On which they are.</summary>
    public string Platform { get; init; } = SampleCommunity.Platform;

    /// <summary>The same human's account on the other platform.</summary>
    public string? Also { get; init; }
}
