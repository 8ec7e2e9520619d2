namespace MeetupBot.Application.Membership;

/// <summary>How much asking one piece of work is worth.</summary>
/// <param name="Most">Accounts.</param>
/// <param name="Within">What has not been answered by then is not known.</param>
public sealed record MembershipCheckBounds(int Most, TimeSpan Within)
{
    /// <summary>An acknowledgement has three seconds in all.</summary>
    public static MembershipCheckBounds WhileSomebodyWaits { get; } = new(5, TimeSpan.FromSeconds(1));

    /// <summary>Other due work waits behind it.</summary>
    public static MembershipCheckBounds BeforeDueWork { get; } = new(200, TimeSpan.FromSeconds(10));
}
