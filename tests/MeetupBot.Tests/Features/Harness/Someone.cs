using MeetupBot.Chat.Addresses;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>A person on the test platform.</summary>
/// <param name="Name">In lower case, also their id.</param>
/// <param name="IsOrganizer">By the platform's permission.</param>
/// <param name="Platform">One of the two platforms.</param>
internal sealed record Someone(string Name, bool IsOrganizer = false, string Platform = TestPlatform.PlatformName)
{
    public UserRef User => new(Platform, Name.ToLowerInvariant());

    /// <summary>Their profile picture, if they have one.</summary>
    public Uri? Picture { get; init; }

    /// <summary>Whether they are a guest of the space. Null: the platform does not say.</summary>
    public bool? IsGuest { get; init; }

    public Person Person => new(User, Name, Picture, Locale: "en-GB") { IsGuest = IsGuest };
}
