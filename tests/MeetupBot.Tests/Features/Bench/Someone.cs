using MeetupBot.Chat;

namespace MeetupBot.Tests.Features.Bench;

/// <summary>A person on the test platform.</summary>
/// <param name="Name">Also their id, in lower case.</param>
/// <param name="IsOrganizer">By the platform's permission.</param>
internal sealed record Someone(string Name, bool IsOrganizer = false)
{
    public UserRef User => new(TestPlatform.PlatformName, Name.ToLowerInvariant());

    public Person Person => new(User, Name, Locale: "en-GB");
}
